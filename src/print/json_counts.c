#include "print/json_parts.h"

struct counts {
	size_t claims, repeats, orphans, bibliography;
	size_t verdicts[VERDICT_COUNT]; /* of distinct claims */
	size_t severities[RISK_UNGRADED + 1]; /* of adverse events */
	size_t hazards, contexts, left_out; /* of risks */
};

static void count_claims(struct counts *counts, const struct dossier *dossier)
{
	for (size_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		counts->claims++;
		counts->orphans += claim->orphan;
		counts->repeats += claim->repeats != NONE;
		counts->verdicts[claim->verdict] += claim->repeats == NONE;
	}
}

static void count_risks(struct counts *counts, const struct dossier *dossier)
{
	for (size_t i = 0; i < dossier->risks.count; i++) {
		const struct risk *risk = &dossier->risks.items[i];
		counts->left_out += !risk->in_article;
		if (risk->class == RISK_ADVERSE_EVENT)
			counts->severities[risk->severity]++;
		else if (risk->class == RISK_EXPOSURE_HAZARD)
			counts->hazards++;
		else
			counts->contexts++;
	}
}

static void count_entries(struct counts *counts, const struct article *article)
{
	const struct bibliography *bibliography = &article->bibliography;

	for (size_t i = 0; i < bibliography->references.count; i++)
		counts->bibliography += !json_is_link(
			article, &bibliography->references.items[i]);
}

static void add_claims(struct json *json, const struct counts *counts)
{
	put_number(json, "claims", (long)counts->claims);
	put_number(json, "distinct", (long)(counts->claims - counts->repeats));
	put_number(json, "repeats", (long)counts->repeats);
	put_number(json, "orphans", (long)counts->orphans);
	put_begin(json, "verdicts", '{');
	for (int i = 0; i < VERDICT_COUNT; i++)
		put_number(json, verdict_label((enum verdict)i),
			(long)counts->verdicts[i]);
	put_end(json);
}

static void add_risks(struct json *json, const struct counts *counts,
	const struct dossier *dossier)
{
	put_number(json, "risks", (long)dossier->risks.count);
	put_number(json, "not-in-article", (long)counts->left_out);
	put_begin(json, "severities", '{');
	for (int i = 0; i <= RISK_UNGRADED; i++)
		put_number(json, severity_word((enum risk_severity)i),
			(long)counts->severities[i]);
	put_end(json);
	put_number(json, "exposure-hazards", (long)counts->hazards);
	put_number(json, "contexts", (long)counts->contexts);
}

/* Under the names that Pandoc's counts have in the tests. */
static void add_survey(struct json *json, const struct json_survey *survey,
	const struct counts *counts, size_t sections)
{
	const struct {
		const char *name;
		size_t count;
	} rows[] = { { "sections", sections }, { "headings", survey->headings },
		{ "groups", survey->groups + survey->cross_references },
		{ "occ", survey->occurrences }, { "keys", survey->keys },
		{ "resolved", survey->resolved },
		{ "occ_resolved", survey->resolved_occurrences },
		{ "xref", survey->cross_references },
		{ "bibs", counts->bibliography },
		{ "notes", survey->note_marks },
		{ "notedefs", survey->note_count },
		{ "links", survey->link_count }, { "images", survey->images },
		{ "tables", survey->table_count }, { "math", survey->math },
		{ "dmath", survey->display_math }, { "code", survey->code } };

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		put_number(json, rows[i].name, (long)rows[i].count);
}

void json_counts(struct json *json, const struct article *article,
	const struct json_survey *survey)
{
	struct counts counts = { 0 };

	count_claims(&counts, &article->dossier);
	count_risks(&counts, &article->dossier);
	count_entries(&counts, article);
	put_begin(json, "counts", '{');
	add_survey(json, survey, &counts, article->sections.count);
	add_claims(json, &counts);
	add_risks(json, &counts, &article->dossier);
	put_end(json);
}
