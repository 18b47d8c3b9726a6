/*
 * The documents that are measured: as many bytes of a kind as wanted, the same
 * on every run. Words are taken from an article of our own, block by block in
 * turn.
 *
 *	# …
 *	Here stands FIRSTMARK. …	the first paragraph
 *	…				blocks, until the size is reached
 *	The end is LASTMARK …		the last one, found nowhere else
 *
 * So what a screen shows can be known by these two words.
 */
#ifndef BENCH_DOCUMENTS_H
#define BENCH_DOCUMENTS_H

#include <stdio.h>

#define FIRST_LINE "Here stands FIRSTMARK."
#define LAST_LINE "The end is LASTMARK and nothing else."

/* The paragraphs that words are taken from: each one line, without signs that
 * mean anything to Markdown. */
struct source {
	char **paragraphs;
	size_t count;
	size_t next;
};

struct kind {
	const char *name;
	const char *unit; /* of its size */
	/* Writes block number n and what goes with it. */
	void (*block)(FILE *out, struct source *source, long n);
	/* What stands behind the last block; or NULL. */
	void (*tail)(FILE *out, long blocks);
	int joined; /* blocks are not parted by blank lines */
	int bare; /* no heading above it all */
};

/* Reads them; ends the program where there are none. */
struct source source_read(const char *path);
const char *source_next(struct source *source);

/* NULL where no kind has that name. */
const struct kind *kind_find(const char *name);

/* Bibliography and evidence of as many citations or claims. */
void write_bibliography(FILE *out, struct source *source, long entries);
void write_evidence(FILE *out, struct source *source, long claims);

#endif
