/*
 * An article in a few pages of plain text: what is counted, what is doubtful,
 * all claims, risks, sections and references. The same parts in the same order
 * at every width.
 */
#ifndef PRINT_SUMMARY_H
#define PRINT_SUMMARY_H

#include "print/text.h"

/* options.section is not looked at. The output is not flushed. */
void print_summary(struct article *article, struct print_options options,
	struct output *output);

#endif
