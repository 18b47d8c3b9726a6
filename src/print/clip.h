/*
 * What is taken away: a claim, a reference, a section, as text that says by
 * itself what it is. A claim never goes without its verdict, a reference never
 * without how sure it is that this one is meant, and what the edition judges
 * never without the edition's date.
 *
 * Text of files comes without control characters: it will be pasted, and
 * sometimes into a shell.
 */
#ifndef PRINT_CLIP_H
#define PRINT_CLIP_H

#include "article/article.h"

/* Quotation, verdict, reason, whom the article names, and the evidence. */
struct str clip_claim(
	struct arena *arena, struct article *article, uint32_t claim);

/* The full entry, with what is doubtful about it. */
struct str clip_reference(
	struct arena *arena, const struct article *article, uint32_t reference);

/* The same as one entry of a BibLaTeX file, and as CSL-JSON: an array of one
 * item. */
struct str clip_bibtex(
	struct arena *arena, const struct article *article, uint32_t reference);
struct str clip_csl(
	struct arena *arena, const struct article *article, uint32_t reference);

/* A section's text with the sections in it, unwrapped, and behind each claim
 * its number and verdict. */
struct str clip_section(
	struct arena *arena, struct article *article, uint32_t section);

/* The same as Markdown: as its file writes it, with a note for each claim as
 * --export has them. */
struct str clip_markdown(
	struct arena *arena, struct article *article, uint32_t section);

#endif
