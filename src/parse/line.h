/*
 * What a line of Markdown would begin if it stood where a block may begin:
 * CommonMark's block starts, decided in cmark's order from the line alone.
 * Whether a block may begin there is for others to know (parse/state.h).
 *
 *	"  12. # x"	kind ITEM  at 2  indent 2  rest 6  width 6
 *
 * Columns count tab stops of 4 (CommonMark 0.30 §2.2).
 */
#ifndef PARSE_LINE_H
#define PARSE_LINE_H

#include "base/str.h"

enum line_kind {
	LINE_TEXT, /* begins nothing; so does a setext underline */
	LINE_BLANK,
	LINE_QUOTE,
	LINE_HEADING, /* ATX */
	LINE_CODE, /* opens a fenced code block */
	LINE_HTML, /* opens an HTML block */
	LINE_RULE, /* "---" too, which may be a setext underline */
	LINE_ITEM, /* "-" too */
	LINE_NOTE, /* "[^x]:" and ": x", a note's or a term's definition */
	LINE_KINDS
};

struct line {
	struct str text; /* the whole line without its end */
	size_t at; /* the first byte that is no blank */
	int indent; /* columns before it, from where the reading began */
	enum line_kind kind;
	bool doubtful; /* versions of cmark differ, or a byte is no UTF-8 */
	bool interrupts; /* ITEM: also a paragraph at its own level */
	int level; /* HEADING: 1 to 6; CODE: length; HTML: type 1 to 7 */
	size_t rest; /* QUOTE, ITEM: where the content begins */
	int column; /* QUOTE, ITEM: the column of `rest` */
	int width; /* ITEM: columns that continue it, its indent included */
};

/* Reads text from byte `from`, which stands at column `column`. */
struct line line_read(struct str text, size_t from, int column);

/* Whether all is UTF-8: cmark's scanners match whole characters only. */
bool line_valid(struct str text);

/* The level of a setext underline (CommonMark 0.30 §4.3), or 0. */
int line_underline(const struct line *line);

/* Whether it looks like the row under a pipe table's header. */
bool line_delimits(const struct line *line);

/* Whether the line closes a code fence of `length` marks. */
bool line_closes(const struct line *line, char mark, int length);

/*
 * What stands between the bracket at source.at[at] and the next one, which
 * closes it; false where none does, or only far away. Linear over all
 * brackets that are not escaped.
 */
bool line_brackets(struct str source, size_t at, struct str *label);

/*
 * The label of a link definition that may begin at source.at[at], a '[': it
 * may span lines. False if none can begin there. `end` is behind the colon.
 */
bool line_label(struct str source, size_t at, struct str *label, size_t *end);

#endif
