#include "article/tally.h"
#include "print/json_parts.h"

/* Links are no entries. */
static size_t count_entries(const struct article *article)
{
	const struct bibliography *bibliography = &article->bibliography;
	size_t count = 0;

	for (size_t i = 0; i < bibliography->references.count; i++)
		count += !json_is_link(
			article, &bibliography->references.items[i]);
	return count;
}

static void add_claims(struct json *json, const struct tally *tally)
{
	put_number(json, "claims", (long)tally->claims);
	put_number(json, "distinct", (long)(tally->claims - tally->repeats));
	put_number(json, "repeats", (long)tally->repeats);
	put_number(json, "orphans", (long)tally->orphans);
	put_begin(json, "verdicts", '{');
	for (int i = 0; i < VERDICT_COUNT; i++)
		put_number(json, verdict_label((enum verdict)i),
			(long)tally->verdicts[i]);
	put_end(json);
}

static void add_risks(struct json *json, const struct tally *tally,
	const struct dossier *dossier)
{
	put_number(json, "risks", (long)dossier->risks.count);
	put_number(json, "not-in-article", (long)tally->left_out);
	put_begin(json, "severities", '{');
	for (int i = 0; i <= RISK_UNGRADED; i++)
		put_number(json, severity_word((enum risk_severity)i),
			(long)tally->severities[i]);
	put_end(json);
	put_number(json, "exposure-hazards", (long)tally->hazards);
	put_number(json, "contexts", (long)tally->contexts);
}

/* Under the names that Pandoc's counts have in the tests. */
static void add_survey(struct json *json, const struct json_survey *survey,
	const struct article *article)
{
	const struct {
		const char *name;
		size_t count;
	} rows[] = { { "sections", article->sections.count },
		{ "headings", survey->headings },
		{ "groups", survey->groups + survey->cross_references },
		{ "occ", survey->occurrences }, { "keys", survey->keys },
		{ "resolved", survey->resolved },
		{ "occ_resolved", survey->resolved_occurrences },
		{ "xref", survey->cross_references },
		{ "bibs", count_entries(article) },
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
	struct tally tally = tally_make(&article->dossier);

	put_begin(json, "counts", '{');
	add_survey(json, survey, article);
	add_claims(json, &tally);
	add_risks(json, &tally, &article->dossier);
	put_end(json);
}
