/*
 * Whether an evidence file is about the article that is open.
 */
#ifndef ARTICLE_IDENTITY_H
#define ARTICLE_IDENTITY_H

#include "article/article.h"
#include "model/claim.h"

/* Warns where title or sha256 name another one; `file` is the evidence file.
 * Titles are compared as quotations are, digests without regard to case. */
void identity_check(struct article *article, const struct dossier *dossier,
	struct str file, struct diagnostics *diagnostics);

/* Whether an evidence file says anything of it: claims that the article makes
 * by citing are nobody's judgement. */
bool article_judged(const struct article *article);

#endif
