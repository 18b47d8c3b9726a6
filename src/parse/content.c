#include "parse/content.h"

#include "parse/line.h"

enum {
	CODE_INDENT = 4,
	DEEPEST = 8 /* containers begun on one line that are looked into */
};

enum state_paragraph content_paragraph(struct str text, size_t from, int column)
{
	for (int depth = 0; depth < DEEPEST; depth++) {
		struct line line = line_read(text, from, column);
		if (line.kind == LINE_NOTE || line.doubtful)
			return PARAGRAPH_INNER;
		if (line.indent >= CODE_INDENT)
			return PARAGRAPH_NONE;
		if (line.kind == LINE_TEXT)
			return PARAGRAPH_DEEP;
		if (line.kind != LINE_QUOTE && line.kind != LINE_ITEM)
			return PARAGRAPH_NONE;
		from = line.rest;
		column = line.column;
	}
	return PARAGRAPH_INNER;
}

/* Whether s is one word, with nothing but blanks around it. */
static bool is_word(struct str s)
{
	s = str_trim(s);
	for (size_t i = 0; i < s.size; i++)
		if ((unsigned char)s.at[i] <= ' ')
			return false;
	return s.size > 0;
}

enum state_vanishing content_vanishing(struct str source, size_t at, size_t end)
{
	struct str label;
	size_t behind;

	if (at >= end || source.at[at] != '[' ||
		!line_label(source, at, &label, &behind))
		return VANISHING_NO;
	if (behind <= end && is_word(str_slice(source, behind, end)))
		return VANISHING_WHOLE;
	return VANISHING_MAYBE;
}
