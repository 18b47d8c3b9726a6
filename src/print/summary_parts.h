/*
 * The parts of a summary, each with its heading and an empty line above.
 */
#ifndef PRINT_SUMMARY_PARTS_H
#define PRINT_SUMMARY_PARTS_H

#include "article/article.h"
#include "print/paper.h"

void summary_counts(const struct paper *paper, const struct article *article);
void summary_doubtful(const struct paper *paper, const struct article *article);
void summary_others(const struct paper *paper, const struct article *article);
void summary_risks(const struct paper *paper, const struct article *article);
void summary_sections(const struct paper *paper, struct article *article);
void summary_references(
	const struct paper *paper, const struct article *article);

/* "[3, 5–9, 12]" for the references, in their order and each once, with a blank
 * before it; empty for none. */
struct str summary_ordinals(struct arena *arena, const struct article *article,
	const struct indices *references);

/* A part's heading. */
void summary_heading(const struct paper *paper, const char *heading);

#endif
