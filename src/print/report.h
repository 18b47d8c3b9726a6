/*
 * Everything that the edition knows, as plain text: the page of each claim in
 * the order of their numbers, then the page of each risk, then those of the
 * references that none of these names.
 */
#ifndef PRINT_REPORT_H
#define PRINT_REPORT_H

#include "print/text.h"

/* options.section is not looked at. The output is not flushed. */
void print_report(struct article *article, struct print_options options,
	struct output *output);

#endif
