#include "reader/contents.h"

#include "reader/jump.h"

enum { INDENT = 2, INDENT_MOST = 8, CURSOR = 2 };

bool contents_cover(const struct reader *reader)
{
	return reader->reading->panel.focused && !reader->window.panel_cols;
}

int contents_cols(const struct reader *reader)
{
	const struct window *window = &reader->window;

	return window->panel_cols ? window->panel_cols - 1 :
				    window->cols - window->gutter - 2;
}

/* The section that the top line, or the selection, lies in. */
static uint32_t section_read(struct reader *reader)
{
	struct reading *reading = reader->reading;
	const struct spot *spots;

	if (reading->selection.kind == SELECTED_SECTION)
		return reading->selection.index;
	if (!reader_visible(reader, &spots))
		return NONE;
	return article_section_at(
		reading->article, flow_position(&reading->flow, spots[0]));
}

uint32_t contents_section(struct reader *reader)
{
	if (reader->reading->panel.focused)
		return reader->reading->panel.cursor[PANEL_CONTENTS];
	return section_read(reader);
}

int contents_indent(const struct article *article, uint32_t section)
{
	int deep = 0;

	for (section = article->sections.items[section].parent; section != NONE;
		section = article->sections.items[section].parent)
		deep++;
	return deep * INDENT > INDENT_MOST ? INDENT_MOST : deep * INDENT;
}

struct lines contents_lines(
	struct reader *reader, struct arena *arena, uint32_t section)
{
	struct article *article = reader->reading->article;
	struct block entry = { .kind = BLOCK_PARAGRAPH,
		.table = NONE,
		.section = NONE,
		.text = article_section_title(article, section) };
	struct chunk chunk = { .blocks = { &entry, 1, 1 } };
	struct layout how = { .glyphs = reader->options.glyphs };

	how.cols = contents_cols(reader) - CURSOR -
		contents_indent(article, section);
	if (how.cols < 1)
		how.cols = 1;
	return layout_lines(arena, &chunk, 0, how);
}

static int entry_rows(struct reader *reader, uint32_t section)
{
	struct arena scratch = reader->scratch;

	return (int)contents_lines(reader, &scratch, section).lines.count;
}

uint32_t contents_top(struct reader *reader)
{
	struct reading *reading = reader->reading;
	uint32_t cursor = contents_section(reader);
	int rows = reader->window.height;

	if (cursor == NONE)
		cursor = 0;
	if (reading->panel.top[PANEL_CONTENTS] > cursor)
		reading->panel.top[PANEL_CONTENTS] = cursor;
	/* Up from the cursor: the first entry that still leaves it shown. */
	uint32_t top = cursor;
	rows -= entry_rows(reader, cursor);
	while (top > reading->panel.top[PANEL_CONTENTS]) {
		rows -= entry_rows(reader, top - 1);
		if (rows < 0)
			break;
		top--;
	}
	reading->panel.top[PANEL_CONTENTS] = top;
	return top;
}

void contents_move(struct reader *reader, int entries)
{
	struct reading *reading = reader->reading;
	int64_t count = (int64_t)reading->article->sections.count;
	int64_t to = reading->panel.cursor[PANEL_CONTENTS] + (int64_t)entries;

	if (!count)
		return;
	to = to < 0 ? 0 : to >= count ? count - 1 : to;
	reading->panel.cursor[PANEL_CONTENTS] = (uint32_t)to;
}

void contents_follow(struct reader *reader)
{
	struct reading *reading = reader->reading;

	if (!reading->article->sections.count) {
		reader_say(reader, false, "this article has no headings");
		return;
	}
	reading->panel.focused = false;
	reader_arrange(reader);
	jump_to_section(reader, reading->panel.cursor[PANEL_CONTENTS]);
}

static void focus(struct reader *reader)
{
	struct reading *reading = reader->reading;
	uint32_t section = section_read(reader);

	reading->panel.shown = true;
	reading->panel.cursor[PANEL_CONTENTS] = section == NONE ? 0 : section;
	reading->panel.focused = true;
	reader_arrange(reader);
}

bool contents_close(struct reader *reader)
{
	if (!reader->reading->panel.focused)
		return false;
	reader->reading->panel.focused = false;
	reader->reading->panel.shown = false;
	reader_arrange(reader);
	return true;
}

void contents_toggle(struct reader *reader, struct request request)
{
	(void)request;
	if (!contents_close(reader))
		focus(reader);
}

void contents_switch(struct reader *reader, struct request request)
{
	(void)request;
	if (reader->reading->panel.focused)
		reader->reading->panel.focused = false;
	else
		focus(reader);
}
