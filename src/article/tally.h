/*
 * How many claims and risks an article's dossier has, of each kind: the same
 * numbers for people and for programs.
 */
#ifndef ARTICLE_TALLY_H
#define ARTICLE_TALLY_H

#include "model/claim.h"

struct tally {
	size_t claims, repeats, orphans;
	size_t verdicts[VERDICT_COUNT]; /* of distinct claims */
	size_t severities[RISK_UNGRADED + 1]; /* of adverse events */
	size_t hazards, contexts, left_out; /* of risks */
};

struct tally tally_make(const struct dossier *dossier);

#endif
