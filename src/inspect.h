/*
 * --check: what is wrong with each article of the command line. They are
 * looked at one after the other, each with its own companions; one that cannot
 * be read is told, and the others go on. What two of them share, as a
 * bibliography, is told once.
 */
#ifndef INSPECT_H
#define INSPECT_H

#include "options.h"

/* Prints it; gives the exit status. */
int inspect_articles(const struct options *options);

#endif
