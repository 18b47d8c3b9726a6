/*
 * How claims, references and risks are named in Markdown that we write: each
 * as a link to its own page. A claim never stands without its verdict, and a
 * reference whose identification is not certain says so.
 *
 *	claim		[Claim 15](claim:15), ! contested
 *	reference	[[3] Mayo Clinic n.d.](reference:3)
 *	risk		[Seizures](risk:4)
 *
 * The numbers are those on the screen; risks are counted from 1 as they stand
 * in the evidence file.
 */
#ifndef PRINT_MENTION_H
#define PRINT_MENTION_H

#include "article/article.h"

/* Of an index that is NONE it is said that there is no such entry. */
void mention_claim(
	struct text *out, const struct article *article, uint32_t claim);
void mention_reference(
	struct text *out, const struct article *article, uint32_t reference);
void mention_risk(
	struct text *out, const struct article *article, uint32_t risk);

/* The mention of a claim and the beginning of its quotation. */
void mention_claim_quoted(
	struct text *out, const struct article *article, uint32_t claim);

/* "probably the source that is meant, not certain" */
/* "probably: ", "not identifiable: ", or nothing: what stands before every
 * mention of a reference, so that it is never taken for a fact. */
const char *mention_sure(enum identification identification);

/* "misattributed (source read in part)": the verdict in words, and for what
 * the article lays at a source's door how much of that source was read. */
struct str mention_verdict(struct arena *arena, const struct article *article,
	const struct claim *claim);

const char *mention_identification(enum identification identification);

/* "Edition of 2026-11-22 by caveat: not medical advice", as plain text; empty
 * where there is no evidence file. */
struct str mention_edition(struct arena *arena, const struct article *article);

/* "as evidence", "to dispute it": what an article cites a source for, by its
 * CiTO property (CiTO 2.8.1); another property as it is. */
struct str mention_relation(struct str property);

/* "smith2020 (Smith 2020)": the entry whose key is spelt most like this one,
 * or empty. */
struct str mention_nearest(struct arena *arena,
	const struct bibliography *bibliography, struct str key);

/* "? smith2021 is not in the bibliography; nearest: smith2020 (Smith 2020)" */
struct str mention_unknown(struct arena *arena,
	const struct bibliography *bibliography, struct str key);

/* A paragraph with the edition, at the end of a page. */
void mention_edition_last(struct text *out, const struct article *article);

/* "- NAME: VALUE", where there is a value. */
void mention_item(struct text *out, const char *name, struct str value);

/* "- Not verified: field (why); field (why)", where there is any. */
void mention_unverified(struct text *out, const struct reference *reference);

#endif
