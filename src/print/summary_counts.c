#include "article/tally.h"
#include "article/unresolved.h"
#include "print/plain.h"
#include "print/summary_parts.h"

struct counts {
	struct tally of;
	size_t named, exact; /* of references */
	size_t cites; /* citations by key */
};

static void count_references(
	struct counts *counts, const struct bibliography *bibliography)
{
	for (size_t i = 0; i < bibliography->references.count; i++) {
		const struct reference *reference =
			&bibliography->references.items[i];
		counts->named += reference->named;
		counts->exact +=
			reference->identification == IDENTIFICATION_EXACT;
	}
}

static const char *plural(size_t count)
{
	return count == 1 ? "" : "s";
}

/* ": 11 serious, 6 moderate", what there is none of left out. */
static void add_count(
	struct text *out, const char **before, size_t count, const char *what)
{
	if (!count)
		return;
	text_format(out, "%s%zu %s", *before, count, what);
	*before = ", ";
}

/* "86 claims, 8 of them repeats; of 78: 20 supported, …" */
static void add_claims(const struct paper *paper, const struct counts *counts)
{
	struct text out = { .arena = paper->arena };
	const char *before = ": ";

	text_format(&out, "%zu claim%s", counts->of.claims,
		plural(counts->of.claims));
	if (counts->of.repeats)
		text_format(&out, ", %zu of them repeats; of the %zu others",
			counts->of.repeats,
			counts->of.claims - counts->of.repeats);
	for (int i = 0; i < VERDICT_COUNT; i++)
		add_count(&out, &before, counts->of.verdicts[i],
			verdict_label((enum verdict)i));
	paper_add(paper, 0, 2, text_str(&out));
	if (counts->of.orphans)
		paper_add(paper, 0, 2,
			str_format(paper->arena,
				"%zu claim%s whose words do not stand in the "
				"article as it is now",
				counts->of.orphans,
				plural(counts->of.orphans)));
}

static void add_risks(const struct paper *paper, const struct counts *counts,
	const struct dossier *dossier)
{
	struct text out = { .arena = paper->arena };
	const char *before = ": ";

	text_format(&out, "%zu risk%s, %zu of them not in the article",
		dossier->risks.count, plural(dossier->risks.count),
		counts->of.left_out);
	for (int i = 0; i <= RISK_UNGRADED; i++)
		add_count(&out, &before, counts->of.severities[i],
			severity_word((enum risk_severity)i));
	add_count(&out, &before, counts->of.hazards, "of exposure");
	add_count(&out, &before, counts->of.contexts, "of context");
	paper_add(paper, 0, 2, text_str(&out));
}

/* ": 33 cited, 4 not", in the words that fit. */
static void add_named(struct text *out, const struct counts *counts,
	size_t references, const struct article *article)
{
	if (article->links)
		text_add(out, S(", not named by the article"));
	else if (article->dossier.file.size)
		text_format(out, ": %zu named by the article, %zu not",
			counts->named, references - counts->named);
	else if (counts->named < references)
		text_format(out, ": %zu cited by the article, %zu not",
			counts->named, references - counts->named);
	else
		text_add(out, S(", cited by the article"));
}

/* "86 citations of 33 references; 2 keys unresolved: ape2021, bee" */
static void add_citations(const struct paper *paper,
	const struct counts *counts, const struct article *article)
{
	enum { KEYS = 20 };
	struct unresolved_keys keys = unresolved_find(paper->arena, article);
	struct text out = { .arena = paper->arena };

	text_format(
		&out, "%zu citation%s", counts->cites, plural(counts->cites));
	if (counts->named)
		text_format(&out, " of %zu reference%s", counts->named,
			plural(counts->named));
	if (keys.count)
		text_format(&out, "; %zu key%s unresolved: ", keys.count,
			plural(keys.count));
	for (size_t i = 0; i < keys.count && i < KEYS; i++)
		text_format(&out, "%s%.*s", i ? ", " : "",
			STR(str_line_of(paper->arena, keys.items[i].key)));
	if (keys.count > KEYS)
		text_format(&out, " and %zu more", keys.count - KEYS);
	paper_add(paper, 0, 2, text_str(&out));
}

static void add_rest(const struct paper *paper, const struct counts *counts,
	const struct article *article)
{
	size_t references = article->bibliography.references.count;
	size_t sections = article->sections.count;
	struct text out = { .arena = paper->arena };

	text_format(&out, "%zu section%s; ", sections, plural(sections));
	if (article->links) {
		text_format(&out, "%zu link%s", article->citations.count,
			plural(article->citations.count));
		if (counts->named)
			text_format(&out, " to %zu address%s", counts->named,
				counts->named == 1 ? "" : "es");
		references -= counts->named;
		text_add(&out, references ? S("; ") : S(""));
	}
	if (references || !article->links)
		text_format(&out, "%zu reference%s", references,
			plural(references));
	if (references)
		add_named(&out, counts, references, article);
	if (counts->exact)
		text_format(&out, "; %zu identified exactly", counts->exact);
	paper_add(paper, 0, 2, text_str(&out));
}

void summary_counts(const struct paper *paper, const struct article *article)
{
	struct counts counts = { .of = tally_make(&article->dossier) };

	summary_heading(paper, "COUNTS");
	count_references(&counts, &article->bibliography);
	for (size_t i = 0; i < article->citations.count; i++)
		counts.cites += article->citations.items[i].key.size > 0;
	if (counts.of.claims)
		add_claims(paper, &counts);
	if (article->dossier.risks.count)
		add_risks(paper, &counts, &article->dossier);
	if (counts.cites)
		add_citations(paper, &counts, article);
	add_rest(paper, &counts, article);
}
