/*
 * What was typed into prompts before, so that Up brings it again: one list of
 * searches, one of commands, each with its oldest line first and none twice.
 * Plain data: whoever keeps it between runs reads `lines` and adds with
 * recall_add, oldest first.
 */
#ifndef READER_RECALL_H
#define READER_RECALL_H

#include "base/str.h"

enum recall_kind { RECALL_SEARCHES, RECALL_COMMANDS, RECALL_KINDS };

enum { RECALL_MOST = 100 /* lines of a kind; the oldest go */ };

struct recall {
	struct arena *arena; /* holds the lines */
	struct str lines[RECALL_KINDS][RECALL_MOST];
	size_t count[RECALL_KINDS];
};

/* Adds a line as the newest; a copy of it. An empty one is none. */
void recall_add(struct recall *recall, enum recall_kind kind, struct str line);

/* The line that is so many back among those that begin with `prefix` and are
 * longer, from 1; empty where there are not so many. */
struct str recall_find(const struct recall *recall, enum recall_kind kind,
	struct str prefix, size_t back);

#endif
