#include "article/rollup.h"

static const struct claim *claim_at(const struct article *article, size_t index)
{
	const struct dossier *dossier = &article->dossier;

	return &dossier->claims.items[dossier->by_number.items[index]];
}

/* Sections in the order of the text: what stands before the first is 0. */
static uint32_t rank(uint32_t section)
{
	return section == NONE ? 0 : section + 1;
}

/* How many claims stand before a section: by_number is in order of places,
 * with the orphans at its end. */
static size_t claims_before(const struct article *article, uint32_t section)
{
	size_t low = 0, high = article->dossier.by_number.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct claim *claim = claim_at(article, middle);
		if (!claim->orphan && rank(claim->section) < rank(section))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct rollup count(
	const struct article *article, size_t begin, size_t end)
{
	struct rollup rollup = { 0 };

	for (size_t i = begin; i < end; i++) {
		const struct claim *claim = claim_at(article, i);
		if (claim->orphan || claim->repeats != NONE)
			continue;
		rollup.claims++;
		rollup.by_verdict[claim->verdict]++;
	}
	return rollup;
}

struct rollup rollup_sections(
	const struct article *article, uint32_t section, uint32_t behind)
{
	return count(article, claims_before(article, section),
		claims_before(article, behind));
}

struct str rollup_signs(struct arena *arena, const struct rollup *rollup)
{
	struct text out = { .arena = arena };

	for (enum verdict i = 0; i < VERDICT_COUNT; i++)
		if (rollup->by_verdict[i])
			text_format(&out, "%s%u %s", out.size ? " " : "",
				rollup->by_verdict[i], verdict_sign(i));
	return text_str(&out);
}

struct str rollup_write(struct arena *arena, const struct rollup *rollup)
{
	struct str signs = rollup_signs(arena, rollup);

	if (!rollup->claims)
		return signs;
	return str_format(arena, "%u claim%s: %.*s", rollup->claims,
		rollup->claims == 1 ? "" : "s", STR(signs));
}
