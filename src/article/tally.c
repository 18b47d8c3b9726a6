#include "article/tally.h"

static void count_claims(struct tally *tally, const struct dossier *dossier)
{
	for (size_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		tally->claims++;
		tally->orphans += claim->orphan;
		tally->repeats += claim->repeats != NONE;
		tally->verdicts[claim->verdict] += claim->repeats == NONE;
	}
}

static void count_risks(struct tally *tally, const struct dossier *dossier)
{
	for (size_t i = 0; i < dossier->risks.count; i++) {
		const struct risk *risk = &dossier->risks.items[i];
		tally->left_out += !risk->in_article;
		if (risk->class == RISK_ADVERSE_EVENT)
			tally->severities[risk->severity]++;
		else if (risk->class == RISK_EXPOSURE_HAZARD)
			tally->hazards++;
		else
			tally->contexts++;
	}
}

struct tally tally_make(const struct dossier *dossier)
{
	struct tally tally = { 0 };

	count_claims(&tally, dossier);
	count_risks(&tally, dossier);
	return tally;
}
