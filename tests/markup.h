/*
 * What is written for a program and not for a person: keys, TeX, HTML,
 * attributes. Where code and math are left out, no text may show it.
 */
#ifndef TESTS_MARKUP_H
#define TESTS_MARKUP_H

#include "base/regex.h"

static const char *const markup_marks[] = {
	"\\[[^\\]\\n]*@[\\w{]", /* a key */
	"\\\\(cite[pt]?|textit|textbf|emph|begin|end|label|[a-z]*ref|index)\\{",
	"\\\\(newpage|centering|hline|noindent)\\b",
	"</?(a|b|i|p|u|s|br|hr|em|div|img|sub|sup|span|small|strong|table|"
	"t[rhd]|thead|tbody|[uod]l|li|d[td]|h[1-6]|details|summary|center|"
	"font|kbd|code|pre|link|figure|figcaption|script|style|blockquote)"
	"( [^>\\n]*)?/?>",
	"<!--|-->",
	"\\{[#.][a-zA-Z][^}\\n]*\\}", /* attributes */
	"^ *\\[\\^[^\\]\\n]+\\]:", /* a note's definition */
	":::",
	"\\]\\([^ )]", /* a link */
	"\\[\\]\\{",
};

enum { MARKUP_MARKS = sizeof markup_marks / sizeof *markup_marks };

struct markup {
	struct regex *regexes[MARKUP_MARKS];
};

static inline struct markup markup_make(struct arena *arena)
{
	struct markup markup;
	struct str why;

	for (size_t i = 0; i < MARKUP_MARKS; i++)
		markup.regexes[i] = regex_compile(
			arena, str_from(markup_marks[i]), false, &why);
	return markup;
}

static inline void markup_free(struct markup *markup)
{
	for (size_t i = 0; i < MARKUP_MARKS; i++)
		regex_free(markup->regexes[i]);
}

/* Whether any stands in the text. */
static inline bool markup_stands(struct markup *markup, struct str text)
{
	size_t begin, end;

	for (size_t i = 0; i < MARKUP_MARKS; i++)
		if (regex_find(markup->regexes[i], text, 0, &begin, &end) ==
			REGEX_FOUND)
			return true;
	return false;
}

#endif
