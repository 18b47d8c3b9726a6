#include "article/identity.h"
#include "print/citation.h"
#include "print/mention.h"
#include "print/summary_parts.h"

enum {
	HANG = 4,
	ENTRY = 144, /* bytes: two lines of 80 columns */
	LINKS = 100 /* at most, where links are the citations */
};

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

/* Whether a summary has it: with an edition all are, else what is cited. */
static bool is_listed(const struct reference *of, bool judged)
{
	return judged || of->named;
}

/* How many of a bibliography the article does not cite, or of its links are
 * too many for a summary. */
static void add_left_out(const struct paper *paper, size_t uncited, size_t more)
{
	if (uncited)
		paper_add(paper, 0, 0,
			str_format(paper->arena,
				"%zu more in the bibliography: not cited by "
				"the article.",
				uncited));
	if (more)
		paper_add(paper, 0, 0,
			str_format(paper->arena,
				"%zu more links: not shown here.", more));
}

void summary_references(
	const struct paper *paper, const struct article *article)
{
	const struct bibliography *bibliography = &article->bibliography;
	bool judged = article_judged(article);
	size_t listed = 0, uncited = 0, more = 0;

	summary_heading(paper, "REFERENCES");
	if (judged)
		paper_add(paper, 0, 0,
			S("Identified exactly where nothing else is said."));
	for (size_t i = 0; i < bibliography->by_ordinal.count; i++) {
		const struct reference *of =
			&bibliography->references
				 .items[bibliography->by_ordinal.items[i]];
		if (!is_listed(of, judged)) {
			uncited++;
		} else if (article->links && listed >= LINKS) {
			more++;
		} else {
			add_reference(paper, of, judged);
			listed++;
		}
	}
	add_left_out(paper, uncited, more);
}
