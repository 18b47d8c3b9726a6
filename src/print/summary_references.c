#include "print/citation.h"
#include "print/summary_parts.h"

enum { HANG = 4, ENTRY = 144 /* bytes: two lines of 80 columns */ };

static void add_unverified(struct text *out, const struct reference *of)
{
	for (size_t i = 0; i < of->unverified.count; i++)
		text_format(out, "%s%.*s", i ? ", " : " Not verified: ",
			STR(of->unverified.items[i].field));
	if (of->unverified.count)
		text_add(out, S("."));
}

/* An edition that is sure of a reference says so once, above. */
static void add_reference(
	const struct paper *paper, const struct reference *of, bool judged)
{
	struct text out = { .arena = paper->arena };
	struct text tail = { .arena = paper->arena };
	const char *word = identification_word(of->identification);

	if (judged && of->identification != IDENTIFICATION_EXACT)
		text_format(&tail, " Identification: %s.",
			*word ? word : "not said");
	add_unverified(&tail, of);
	size_t room = tail.size < ENTRY ? ENTRY - tail.size : 0;
	text_format(&out, "[%d] ", of->ordinal);
	text_add(&out, citation_brief(paper->arena, of, room));
	text_add(&out, text_str(&tail));
	paper_add(paper, 0, HANG, text_str(&out));
}

void summary_references(
	const struct paper *paper, const struct article *article)
{
	const struct bibliography *bibliography = &article->bibliography;
	bool judged = article_judged(article);

	summary_heading(paper, "REFERENCES");
	if (judged)
		paper_add(paper, 0, 0,
			S("Identified exactly where nothing else is said."));
	for (size_t i = 0; i < bibliography->by_ordinal.count; i++)
		add_reference(paper,
			&bibliography->references
				 .items[bibliography->by_ordinal.items[i]],
			judged);
}
