#include "check/deaths.h"
#include "check/rule.h"

/* Texts of the edition that are shown together, and where they stand. */
struct item {
	struct str text; /* in which a count may stand */
	struct str beside; /* shown with it; may hold the year */
	struct str about; /* what it stands under */
	bool sourced; /* a reference belongs to it */
	struct place place;
	const char *what; /* "the reason of the claim" */
	struct str id;
};

struct search {
	struct inquiry *inquiry;
	const struct rule *rule;
	struct deaths deaths;
};

static void check(struct search *search, const struct item *item)
{
	const struct deaths *deaths = &search->deaths;
	struct str count = deaths_counted(deaths, item->text, item->about);

	if (!count.size)
		return;
	bool dated = deaths_has_year(deaths, item->text) ||
		deaths_has_year(deaths, item->beside);
	bool sourced = item->sourced || deaths_has_body(deaths, item->text) ||
		deaths_has_body(deaths, item->beside);
	if (dated && sourced)
		return;
	diagnostic_add(search->inquiry->found, item->place,
		search->rule->severity, search->rule->name,
		"%s \"%.*s\" gives a number of deaths without %s: \"%.*s\"",
		item->what, STR(item->id),
		dated           ? "who counted" :
			sourced ? "a year" :
				  "who counted, and a year",
		STR(count));
}

static void check_evidence(
	struct search *search, const struct claim *claim, struct item item)
{
	for (size_t i = 0; i < claim->evidence.count; i++) {
		const struct evidence *piece = &claim->evidence.items[i];
		item.what = "evidence for";
		item.sourced = piece->reference != NONE;
		item.text = piece->quote;
		item.beside = piece->note;
		check(search, &item);
		item.text = piece->note;
		item.beside = piece->quote;
		check(search, &item);
	}
}

static void check_claim(struct search *search, const struct claim *claim)
{
	struct item item = {
		.text = claim->reason,
		.about = claim->quote,
		.sourced = claim->attribution.reference != NONE,
		.place = { search->inquiry->article->dossier.file, claim->line,
			claim->column },
		.what = "the reason of",
		.id = claim->id,
	};

	for (size_t i = 0; i < claim->evidence.count; i++)
		if (claim->evidence.items[i].reference != NONE)
			item.sourced = true;
	check(search, &item);
	item.what = "the attribution of";
	item.text = claim->attribution.as;
	check(search, &item);
	check_evidence(search, claim, item);
}

static void check_risk(struct search *search, const struct risk *risk)
{
	struct item item = {
		.text = risk->label,
		.sourced = risk->references.count > 0,
		.place = { search->inquiry->article->dossier.file, risk->line,
			risk->column },
		.what = "the label of",
		.id = risk->id,
	};

	check(search, &item);
	item.about = risk->label;
	item.what = "the reason of";
	item.text = risk->reason;
	check(search, &item);
	item.what = "the note of";
	item.text = risk->note;
	check(search, &item);
}

static void check_reference(
	struct search *search, const struct reference *reference)
{
	struct item item = {
		.text = reference->note,
		.about = reference->title,
		.sourced = true,
		.place = { reference->source, reference->line,
			reference->column },
		.what = "the note of",
		.id = reference->id,
	};

	check(search, &item);
	item.what = "the name that the article gives to";
	item.text = reference->named_as;
	check(search, &item);
	item.what = "what is said by";
	for (size_t i = 0; i < reference->says.count; i++) {
		item.text = reference->says.items[i];
		check(search, &item);
	}
	item.what = "what is not verified of";
	for (size_t i = 0; i < reference->unverified.count; i++) {
		item.text = reference->unverified.items[i].why;
		check(search, &item);
	}
}

static void check_edition(struct search *search)
{
	const struct dossier *dossier = &search->inquiry->article->dossier;
	struct item item = {
		.text = dossier->edition.note,
		.place.file = dossier->file,
		.what = "the note of the edition by",
		.id = dossier->edition.by,
	};

	check(search, &item);
}

void rule_death_count(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct search search = { .inquiry = inquiry, .rule = rule };

	/* Without an evidence file there is no edition to say anything. */
	if (!article->dossier.file.size)
		return;
	struct arena scratch = arena_make(1 << 10);
	search.deaths = deaths_make(&scratch);
	check_edition(&search);
	for (size_t i = 0; i < article->dossier.claims.count; i++)
		check_claim(&search, &article->dossier.claims.items[i]);
	for (size_t i = 0; i < article->dossier.risks.count; i++)
		check_risk(&search, &article->dossier.risks.items[i]);
	for (size_t i = 0; i < article->bibliography.references.count; i++)
		check_reference(
			&search, &article->bibliography.references.items[i]);
	deaths_free(&search.deaths);
	arena_free(&scratch);
}
