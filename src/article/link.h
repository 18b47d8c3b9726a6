/*
 * What hangs together in an article with an evidence file: the claims find
 * their places and numbers, risks learn who carries them, references get
 * their numbers by first use. The same numbers stand on screen and in print.
 */
#ifndef ARTICLE_LINK_H
#define ARTICLE_LINK_H

#include "article/article.h"
#include "model/claim.h"

/*
 * Anchors the claims, then fills in what model/claim.h and model/reference.h
 * leave to this: numbers, risk.claims, ordinals and `named`; of claims that
 * repeat one another each then names the first. Evidence about another article
 * is told. `file` is the evidence file's name.
 *
 * References are numbered as the article names them (by its citations, as far
 * as they are known, and attributions, in the order of the claims), then by evidence in that order, then by risks, and the
 * rest as they stand in their files.
 */
void link_all(struct article *article, struct dossier *dossier,
	struct bibliography *bibliography, struct str file,
	struct diagnostics *diagnostics);

/* Numbers claims and references anew, for the citations are known now. */
void link_number(struct article *article);

#endif
