#include "parse/html_table.h"

#include "parse/html_scan.h"
#include "parse/table.h"

enum { MOST_ROWS = 1000 /* that one cell spans */ };

struct reader {
	struct html_table table;
	struct str html;
	uint32_t column; /* the next free of the row */
	uint32_t spanned[TABLE_COLUMNS]; /* rows that a cell above reaches */
	size_t begin; /* of the cell at hand */
	bool in_cell, in_caption;
	bool in_row;
	bool all_heads; /* of the first row */
	bool thead;
	int depth; /* of tables within cells */
};

static void end_cell(struct reader *reader, size_t at)
{
	struct html_table *table = &reader->table;

	if (reader->in_cell)
		table->cells.items[table->cells.count - 1].end = at;
	if (reader->in_caption)
		table->caption.end = at;
	reader->in_cell = false;
	reader->in_caption = false;
}

static void begin_row(struct reader *reader)
{
	if (reader->in_row)
		return;
	reader->in_row = true;
	reader->column = 0;
	reader->table.rows++;
	for (size_t i = 0; i < TABLE_COLUMNS; i++)
		reader->spanned[i] -= reader->spanned[i] > 0;
}

static void set_align(struct reader *reader, const struct html_tag *tag)
{
	struct str align = html_attribute(tag, S("align"));

	reader->table.align[reader->column] =
		str_equal_caseless(align, S("right"))  ? ALIGN_RIGHT :
		str_equal_caseless(align, S("center")) ? ALIGN_CENTER :
							 ALIGN_LEFT;
}

static void begin_cell(struct reader *reader, const struct html_tag *tag)
{
	struct html_table *table = &reader->table;
	uint32_t colspan = html_number(tag, S("colspan"));
	uint32_t rowspan = html_number(tag, S("rowspan"));

	begin_row(reader);
	while (reader->column < TABLE_COLUMNS &&
		reader->spanned[reader->column])
		reader->column++;
	if (reader->column == TABLE_COLUMNS)
		return;
	bool head = reader->thead || html_tag_is(tag, "th");
	reader->all_heads = reader->all_heads && (head || table->rows > 1);
	if (table->rows < 2 || reader->column >= table->columns)
		set_align(reader, tag);
	struct html_cell *cell = arena_push(table->arena, &table->cells);
	*cell = (struct html_cell){ tag->end, tag->end, table->rows - 1,
		reader->column };
	if (rowspan > MOST_ROWS)
		rowspan = MOST_ROWS;
	for (; colspan && reader->column < TABLE_COLUMNS; colspan--)
		reader->spanned[reader->column++] = rowspan;
	if (reader->column > table->columns)
		table->columns = reader->column;
	reader->in_cell = true;
}

/* A tag of this table, of none within. */
static void take_tag(
	struct reader *reader, size_t at, const struct html_tag *tag)
{
	static const char *const parts[] = { "tr", "thead", "tbody", "tfoot" };

	if (html_tag_is(tag, "td") || html_tag_is(tag, "th")) {
		end_cell(reader, at);
		if (!tag->closing)
			begin_cell(reader, tag);
	} else if (html_tag_is(tag, "caption")) {
		end_cell(reader, at);
		reader->in_caption = !tag->closing;
		if (!tag->closing)
			reader->table.caption.begin = tag->end;
	} else if (html_tag_is(tag, "thead")) {
		reader->thead = !tag->closing;
	}
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (!html_tag_is(tag, parts[i]))
			continue;
		end_cell(reader, at);
		reader->in_row = false;
	}
}

/* Whether the tag ends the table. */
static bool take_table(
	struct reader *reader, size_t at, const struct html_tag *tag)
{
	reader->depth += tag->closing ? -1 : 1;
	if (reader->depth >= 0)
		return false;
	end_cell(reader, at);
	reader->table.end = tag->end;
	return true;
}

static bool is_seen(const struct html_tag *tag)
{
	return html_tag_is(tag, "img") || html_tag_is(tag, "iframe") ||
		html_tag_is(tag, "video");
}

static void read_all(struct reader *reader, size_t from, int *failures)
{
	struct html_tag tag;
	size_t at = from;

	while (true) {
		bool found = html_next_tag(reader->html, &at, &tag, failures);
		struct str text = str_slice(reader->html, from, at);
		if (reader->in_cell)
			reader->table.says = reader->table.says ||
				str_trim(text).size || (found && is_seen(&tag));
		if (!found)
			break;
		if (html_tag_is(&tag, "table")) {
			if (take_table(reader, at, &tag))
				return;
		} else if (!reader->depth) {
			take_tag(reader, at, &tag);
		}
		from = at = tag.end;
	}
	end_cell(reader, reader->html.size);
	reader->table.end = reader->html.size;
}

struct html_table html_table_read(
	struct arena *arena, struct str html, size_t from, int *failures)
{
	struct reader reader = {
		.table.arena = arena,
		.html = html,
		.all_heads = true,
	};

	reader.table.align = arena_array(arena, enum align, TABLE_COLUMNS);
	read_all(&reader, from, failures);
	reader.table.headed = reader.all_heads;
	return reader.table;
}
