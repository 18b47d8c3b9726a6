/*
 * The article with what the edition says of its claims as footnotes that Pandoc
 * reads: its source unchanged but for a mark behind each claim's words, and the
 * notes at its end. No claim is repeated there without its verdict.
 *
 *	Willow ends headaches[^claim-ends].
 *
 *	[^claim-ends]: *contested*: It eased some. One et al. 2019 disputes
 *	    this [@trial, p. 3]. …
 */
#ifndef PRINT_EXPORT_MARKDOWN_H
#define PRINT_EXPORT_MARKDOWN_H

#include "article/article.h"

/* Those of the evidence file. Claims whose words do not stand in the text, or stand where no mark may be,
 * are told in a list at the end. */
struct str export_markdown(struct arena *arena, struct article *article);

/* The same of one section with the sections in it. */
struct str export_markdown_section(
	struct arena *arena, struct article *article, uint32_t section);

#endif
