#include "reader/where.h"

#include "reader/claims.h"
#include "reader/cursor.h"
#include "reader/jump.h"
#include "reader/panel.h"
#include "reader/scroll.h"
#include "reader/source.h"

enum { PARAGRAPHS_MOST = 10000 };

static int lines_of(struct str text)
{
	int lines = 0;

	for (size_t i = 0; i < text.size; i++)
		lines += text.at[i] == '\n';
	return lines;
}

/* The section being read, with how long it is. */
static struct str section_words(struct reader *reader, struct arena *arena)
{
	struct article *article = reader->reading->article;
	uint32_t section = panel_section(reader);

	if (section == NONE)
		return S("");
	struct str title = article_section_title(article, section);
	return str_format(arena, "section %u of %zu “%.*s”, %zu words · ",
		section + 1, article->sections.count, STR(title),
		article_fold_words(article, section));
}

void where_say(struct reader *reader, struct request request)
{
	struct article *article = reader->reading->article;
	struct position top = point_here(reader).top;
	const struct chunk *chunk = article_chunk(article, top.chunk);
	struct arena scratch = reader->scratch;
	struct str section = section_words(reader, &scratch);
	struct str title = article_title(article);

	(void)request;
	if (top.block >= chunk->blocks.count) {
		reader_say(reader, false, "%.*s: it is empty", STR(title));
		return;
	}
	/* What matters comes first, for a narrow window cuts the rest. */
	reader_say(reader, false, "%d %% · %.*sline %d of %d · %.*s",
		article_permille(article, top) / 10, STR(section),
		chunk->blocks.items[top.block].line, lines_of(article->source),
		STR(title));
}

void where_version(struct reader *reader, struct request request)
{
	(void)request;
	reader_say(reader, false, "caveat " VERSION);
}

/* The last chunk that begins no further than so many in a thousand. */
static uint32_t chunk_at(struct article *article, int permille)
{
	uint32_t low = 0, high = article_chunk_count(article);

	while (low + 1 < high) {
		uint32_t middle = low + (high - low) / 2;
		struct position at = { .chunk = middle };
		if (article_permille(article, at) <= permille)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The way back from what the status line says. */
static struct position position_at(struct article *article, int percent)
{
	struct position at = { .chunk = chunk_at(article, 10 * percent) };
	size_t blocks = article_chunk(article, at.chunk)->blocks.count;

	while (at.block + 1 < blocks &&
		article_permille(article, at) < 10 * percent)
		at.block++;
	return at;
}

void where_percent(struct reader *reader, struct request request)
{
	int percent = request.count;

	request.count = 0;
	if (!percent || reader->reading->panel.focused)
		scroll_top(reader, request);
	else if (percent >= 100)
		scroll_bottom(reader, request);
	else
		jump_to(reader, position_at(reader->reading->article, percent));
}

static bool same_unit(struct spot a, struct spot b)
{
	return a.chunk == b.chunk && a.block == b.block;
}

/* The first line of the next unit; false: there is none. */
static bool step_down(struct flow *flow, struct spot *spot)
{
	struct spot next = *spot;

	while (flow_next(flow, &next))
		if (!same_unit(next, *spot)) {
			*spot = next;
			return true;
		}
	return false;
}

/* The first line of this unit, or of the one before it. */
static bool step_up(struct flow *flow, struct spot *spot)
{
	bool moved = flow_previous(flow, spot);

	while (moved && spot->line > 0 && flow_previous(flow, spot))
		;
	return moved;
}

static void move(struct reader *reader, struct request request, bool down)
{
	struct flow *flow = &reader->reading->flow;
	int count = request.count ? request.count : 1;
	const struct spot *spots;

	if (!reader_visible(reader, &spots))
		return;
	struct spot before = spots[0], top = before;
	if (count > PARAGRAPHS_MOST)
		count = PARAGRAPHS_MOST;
	while (count-- > 0 && (down ? step_down : step_up)(flow, &top))
		;
	reader->reading->top = flow_position(flow, top);
	reader_visible(reader, &spots);
	if (!spot_compare(before, spots[0]))
		reader_say(reader, false, "this is the %s of the article",
			down ? "end" : "beginning");
	scroll_drop_selection(reader);
}

void where_follow_or_line(struct reader *reader, struct request request)
{
	const struct reading *reading = reader->reading;

	if (reading->panel.focused ||
		reading->selection.kind != SELECTED_NOTHING)
		source_follow(reader, request);
	else
		scroll_line_down(reader, request);
}

void where_next_paragraph(struct reader *reader, struct request request)
{
	if (reader->reading->panel.focused)
		cursor_next_group(reader, request);
	else
		move(reader, request, true);
}

void where_previous_paragraph(struct reader *reader, struct request request)
{
	if (reader->reading->panel.focused)
		cursor_previous_group(reader, request);
	else
		move(reader, request, false);
}

/* Scrolls so that the selection, or the match, stands on a row. */
static void put(struct reader *reader, int row)
{
	struct reading *reading = reader->reading;
	struct position at = reading->search.at;
	bool selected = reading->selection.kind != SELECTED_NOTHING;

	if (!selected && !reading->search.here) {
		reader_say(reader, false,
			"nothing is selected that could be put there");
		return;
	}
	if (selected)
		at = selection_position(reading);
	struct spot spot = flow_spot(&reading->flow, at);
	while (row-- > 0 && flow_previous(&reading->flow, &spot))
		;
	reading->top = flow_position(&reading->flow, spot);
}

void where_put_top(struct reader *reader, struct request request)
{
	(void)request;
	put(reader, 0);
}

void where_put_middle(struct reader *reader, struct request request)
{
	(void)request;
	put(reader, reader_rows(reader) / 2);
}

void where_put_bottom(struct reader *reader, struct request request)
{
	(void)request;
	put(reader, reader_rows(reader) - 1);
}

/* Selects what begins on a line of the window; false: nothing does. */
static bool select_on(struct reader *reader, struct spot spot)
{
	struct reading *reading = reader->reading;
	struct position at = flow_position(&reading->flow, spot);
	uint32_t claim;

	if (at.byte == BYTE_BEHIND)
		return false;
	if (claims_on_line(reader, spot, &claim, 1)) {
		claims_go(reader, claim);
		return true;
	}
	uint32_t section = article_block(reading->article, at)->section;
	if (section == NONE || spot.line)
		return false;
	reading->selection = (struct selection){ .kind = SELECTED_SECTION,
		.index = section };
	return true;
}

/* The entry of the list on a row, or the last above it. */
static void cursor_to_row(struct reader *reader, int row)
{
	struct panel *panel = &reader->reading->panel;
	uint32_t count = lists_count(reader->reading, panel->list);

	if (!count)
		return;
	uint32_t entry = panel_top(reader);
	while (entry + 1 < count &&
		(row -= panel_entry_rows(reader, entry)) >= 0)
		entry++;
	panel->cursor[panel->list] = entry;
	cursor_settle(reader);
}

/* What stands nearest to the row. */
static void select_near(struct reader *reader, int row)
{
	const struct spot *spots;
	int count = (int)reader_visible(reader, &spots);
	struct spot shown[512];
	int most = count < 512 ? count : 512;

	if (reader->reading->panel.focused) {
		cursor_to_row(reader, row);
		return;
	}
	/* What is looked at must not move while it is looked at. */
	for (int i = 0; i < most; i++)
		shown[i] = spots[i];
	for (int away = 0; away < most; away++) {
		if (row - away >= 0 && row - away < most &&
			select_on(reader, shown[row - away]))
			return;
		if (row + away < most && select_on(reader, shown[row + away]))
			return;
	}
	reader_say(reader, false, "the window shows nothing to select");
}

void where_select_top(struct reader *reader, struct request request)
{
	int row = request.count ? request.count - 1 : 0;

	select_near(reader, row < reader_rows(reader) ? row : 0);
}

void where_select_middle(struct reader *reader, struct request request)
{
	(void)request;
	select_near(reader, reader_rows(reader) / 2);
}

void where_select_bottom(struct reader *reader, struct request request)
{
	int rows = reader_rows(reader);

	select_near(reader,
		request.count && request.count <= rows ? rows - request.count :
							 rows - 1);
}
