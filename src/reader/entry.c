#include "reader/entry.h"

#include "layout/wrap.h"

enum { GAP = 2 };

/* What an entry is laid out with. */
struct laying {
	struct arena *arena;
	struct glyphs glyphs;
	struct entry_texts texts;
	int cols;
	int last; /* where the last row ends */
};

static void put(struct laying *laying, int row, int col, struct str text,
	style_set styles)
{
	*arena_push(laying->arena, &laying->texts) =
		(struct entry_text){ row, col, text, styles };
	if (row >= laying->texts.rows)
		laying->texts.rows = row + 1;
	laying->last = col + glyph_cols(laying->glyphs, text);
}

static int room_from(const struct laying *laying, int col)
{
	return laying->cols > col ? laying->cols - col : 1;
}

/* A text in new rows: the first from one column on, the others from another. */
static void put_wrapped(struct laying *laying, int first, int others,
	struct str text, style_set styles)
{
	struct wrap wrap = { .text = text,
		.glyphs = laying->glyphs,
		.kind = WRAP_WORDS,
		.first = room_from(laying, first),
		.cols = room_from(laying, others) };
	struct rows rows = wrap_text(laying->arena, &wrap);
	int row = laying->texts.rows;

	for (size_t i = 0; i < rows.count; i++)
		put(laying, row + (int)i, i ? others : first,
			str_slice(text, rows.items[i].begin, rows.items[i].end),
			styles);
}

/* At the right edge of the last row, or of one more. */
static void put_right(struct laying *laying, int col, struct str text)
{
	int cols = glyph_cols(laying->glyphs, text);
	int begin = laying->cols - cols;
	style_set faint = STYLE_BIT(STYLE_FAINT);

	if (begin < col)
		put_wrapped(laying, col, col, text, faint);
	else if (begin >= laying->last + GAP)
		put(laying, laying->texts.rows - 1, begin, text, faint);
	else
		put(laying, laying->texts.rows, begin, text, faint);
}

static void lay_thing(struct laying *laying, const struct shown *shown)
{
	/* Text hangs behind its lead where that leaves room for words. */
	enum { LEAST = 12, HANGING = 2 };
	int col = ENTRY_SIGNS + shown->indent;
	int behind = col + glyph_cols(laying->glyphs, shown->lead);
	int hang = laying->cols - behind >= LEAST || behind == col ?
		behind :
		col + HANGING;

	put_wrapped(laying, behind, hang, shown->text, 0);
	if (shown->lead.size) {
		int last = laying->last;
		put(laying, 0, col, shown->lead, 0);
		laying->last = last;
	}
	if (shown->right.size)
		put_right(laying, col, shown->right);
	if (shown->below.size)
		put_wrapped(laying, hang, hang, shown->below,
			STYLE_BIT(STYLE_FAINT));
}

struct entry_texts entry_lay(struct reader *reader, struct arena *arena,
	enum panel_list list, uint32_t entry, int cols)
{
	struct laying laying = {
		.arena = arena, .glyphs = reader->options.glyphs, .cols = cols
	};
	struct entry found = lists_entry(reader->reading, list, entry);

	if (found.kind == ENTRY_GROUP) {
		put_wrapped(&laying, 0, ENTRY_SIGNS,
			lists_at(list)->group(
				reader->reading, arena, found.index),
			STYLE_BIT(STYLE_STRONG));
		return laying.texts;
	}
	struct shown shown = lists_at(list)->show(reader, arena, found);
	lay_thing(&laying, &shown);
	return laying.texts;
}
