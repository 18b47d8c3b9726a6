/*
 * Quotations found in an article's text (W3C TextQuoteSelector): through
 * white space, line ends, typographic quotes and dashes, case and emphasis.
 * A quotation lies within one block; hard line breaks count as white space.
 */
#ifndef ARTICLE_ANCHOR_H
#define ARTICLE_ANCHOR_H

#include "article/article.h"
#include "model/claim.h"

/*
 * Gives each claim its place (begin, end, section), or calls it an orphan;
 * parses the whole article once. Where a quotation stands more than once,
 * prefix and suffix decide; where they do not, the first place is taken and a
 * warning says so.
 */
void anchor_claims(struct article *article, struct dossier *dossier,
	struct str file, struct diagnostics *diagnostics);

#endif
