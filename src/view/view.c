#include "view/view.h"

#include "base/unicode.h"
#include "reader/panel.h"
#include "view/part.h"

static void draw_too_small(struct view *view)
{
	const struct window *window = &view->reader->window;
	struct str words[] = { S("caveat needs"), S("20 × 5; or q") };

	for (int row = 0; row < window->rows && row < 2; row++)
		frame_put(&view->frame, row, 0, window->cols, words[row],
			STYLE_BIT(STYLE_MESSAGE));
}

struct frame view_draw(struct arena *arena, struct reader *reader)
{
	const struct window *window = &reader->window;
	struct view view = { .arena = arena, .reader = reader };

	view.frame = frame_make(
		arena, window->rows, window->cols, reader->options.glyphs);
	view.frame.origin = window->text;
	if (window->too_small) {
		draw_too_small(&view);
		return view.frame;
	}
	if (window->header)
		view_header(&view);
	if (!panel_covers(reader))
		view_text(&view);
	if (window->panel_cols || panel_covers(reader))
		view_panel(&view);
	view_labels(&view);
	view_card(&view);
	view_peek(&view);
	view_status(&view);
	return view.frame;
}

/* Where the clusters end that fit into so many columns. */
static size_t fitting(struct glyphs glyphs, struct str text, int cols)
{
	size_t at = 0;

	while (at < text.size) {
		char room[GLYPH_ROOM];
		size_t end = unicode_cluster_end(text, at);
		cols -= glyph_of(glyphs, str_slice(text, at, end), 0, room)
				.cols;
		if (cols < 0)
			break;
		at = end;
	}
	return at;
}

struct str view_shorten(struct view *view, struct str text, int cols)
{
	struct glyphs glyphs = view->frame.glyphs;
	struct text out = { .arena = view->arena };
	size_t whole = fitting(glyphs, text, cols);

	if (whole == text.size)
		return text;
	/* Back to a blank; a word that has none, such as an address, is cut. */
	whole = fitting(glyphs, text, cols - glyph_cols(glyphs, S(" …")));
	size_t end = whole;
	while (end && text.at[end] != ' ')
		end--;
	while (end && text.at[end - 1] == ' ')
		end--;
	text_add(&out, str_slice(text, 0, end ? end : whole));
	text_add(&out, end ? S(" …") : S("…"));
	return text_str(&out);
}
