#include "view/view.h"

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
	view_card(&view);
	view_status(&view);
	return view.frame;
}

struct str view_shorten(struct view *view, struct str text, int cols)
{
	struct glyphs glyphs = view->frame.glyphs;
	size_t end = text.size;

	if (glyph_cols(glyphs, text) <= cols)
		return text;
	/* Back word by word; without a blank left, to nothing but the sign. */
	do {
		while (end && text.at[end - 1] != ' ')
			end--;
		while (end && text.at[end - 1] == ' ')
			end--;
	} while (end && glyph_cols(glyphs, str_slice(text, 0, end)) + 2 > cols);
	struct text out = { .arena = view->arena };
	text_add(&out, str_slice(text, 0, end));
	text_add(&out, end ? S(" …") : S("…"));
	return text_str(&out);
}
