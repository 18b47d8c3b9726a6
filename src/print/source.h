/*
 * The pages of the source view, as Markdown that is read like an article:
 * what stands behind a claim, what a reference is and where it is used, and
 * what is known of a risk. What they mention are links (print/mention.h).
 *
 * What the article names and what the edition brings are told apart on each.
 * Text of files is escaped: it cannot act as Markdown.
 */
#ifndef PRINT_SOURCE_H
#define PRINT_SOURCE_H

#include "article/article.h"

/* Indices are those of the dossier and the bibliography. */
struct str source_claim(
	struct arena *arena, const struct article *article, uint32_t claim);
struct str source_reference(
	struct arena *arena, const struct article *article, uint32_t reference);
struct str source_risk(
	struct arena *arena, const struct article *article, uint32_t risk);

/* What a claim's sentence cites, each with its entry. */
void source_add_cites(struct text *out, const struct article *article,
	const struct claim *claim);

#endif
