/*
 * Diagnostics as --check prints them, a line each: plain, or for a terminal
 * with the place faint and the severity in its color. The words say all that
 * the colors say.
 */
#ifndef PRINT_FAULTS_H
#define PRINT_FAULTS_H

#include "base/diagnostic.h"
#include "base/file.h"

/* The output is not flushed. */
void print_faults(
	const struct diagnostics *faults, bool color, struct output *output);

#endif
