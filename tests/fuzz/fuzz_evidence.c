/* Indices that lead somewhere, verdicts no better than told, faults in the
 * file; and all of it linked to an article. */
#include "article/link.h"
#include "parse/csl.h"
#include "parse/evidence.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static bool leads(uint32_t index, size_t count)
{
	return index == NONE || index < count;
}

static void check_all(const struct indices *indices, size_t count)
{
	for (size_t i = 0; i < indices->count; i++)
		must(indices->items[i] < count);
}

static void check_claim(struct article *article, const struct dossier *dossier,
	const struct bibliography *bibliography, const struct claim *claim)
{
	size_t references = bibliography->references.count;

	must(leads(claim->attribution.reference, references));
	must(leads(claim->repeats, dossier->claims.count));
	must(claim->repeats == NONE ||
		dossier->claims.items[claim->repeats].repeats == NONE);
	check_all(&claim->contradicts, dossier->claims.count);
	check_all(&claim->risks, dossier->risks.count);
	for (size_t i = 0; i < claim->evidence.count; i++)
		must(leads(claim->evidence.items[i].reference, references));
	must(claim->verdict < VERDICT_COUNT && *verdict_label(claim->verdict));
	must(claim->number >= 1 && *claim_kind_word(claim->kind) >= 0);
	if (claim->orphan)
		return;
	const struct block *block = article_block(article, claim->begin);
	must(claim->begin.byte < claim->end.byte &&
		claim->end.byte <= block->text.size);
	must(claim->section == article_section_at(article, claim->begin));
}

static void check_order(const struct dossier *dossier)
{
	must(dossier->by_number.count == dossier->claims.count);
	for (size_t i = 0; i + 1 < dossier->by_number.count; i++) {
		const struct claim *a =
			&dossier->claims.items[dossier->by_number.items[i]];
		const struct claim *b =
			&dossier->claims.items[dossier->by_number.items[i + 1]];
		must(a->number == (int)i + 1 && b->number == (int)i + 2);
		must(!a->orphan || b->orphan);
		must(b->orphan || position_compare(a->begin, b->begin) <= 0);
	}
}

static void check_faults(const struct diagnostics *faults, struct str source)
{
	int lines = 1;

	for (size_t i = 0; i < source.size; i++)
		lines += source.at[i] == '\n' || source.at[i] == '\r';
	for (size_t i = 0; i < faults->count; i++)
		must(faults->items[i].line >= 1 &&
			faults->items[i].line <= lines &&
			faults->items[i].column >= 1 &&
			faults->items[i].rule.size);
}

/* The file as evidence, as its own bibliography and as its own article. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct bibliography bibliography = { 0 };
	struct str source = { (const char *)data, size };

	csl_read(&arena, source, S("f"), &bibliography, &faults);
	struct dossier dossier =
		evidence_read(&arena, source, S("f"), &bibliography, &faults);
	struct article *article = article_open(&arena, S("f"), source);
	link_all(article, &dossier, &bibliography, S("f"), &faults);
	check_order(&dossier);
	for (size_t i = 0; i < dossier.claims.count; i++)
		check_claim(article, &dossier, &bibliography,
			&dossier.claims.items[i]);
	for (size_t i = 0; i < dossier.risks.count; i++) {
		check_all(&dossier.risks.items[i].claims, dossier.claims.count);
		check_all(&dossier.risks.items[i].references,
			bibliography.references.count);
	}
	for (size_t i = 0; i < bibliography.references.count; i++)
		must(bibliography.references.items[i].ordinal >= 1);
	check_faults(&faults, source);
	article_close(article);
	arena_free(&arena);
	return 0;
}
