/*
 * THE table: everything that a person can tell the reader to do. Key maps,
 * help, the `:` line, --commands, the manual and the tests are projections of
 * it. A new command is one function, one row, one line in
 * keymaps/default.yaml and one session test.
 */
#ifndef READER_COMMAND_H
#define READER_COMMAND_H

#include "reader/key.h"

struct reader;

/* How a command was asked for. */
struct request {
	int count; /* as typed before the key; 0: none */
	key_code key; /* for a command that takes one (marks); else 0 */
	struct str argument; /* what follows the name on the `:` line */
};

enum command_takes { TAKES_NOTHING, TAKES_KEY, TAKES_TEXT };

struct command {
	const char *name; /* lower case with dashes */
	const char *group; /* as in the help */
	const char *help; /* one sentence without its full stop */
	void (*run)(struct reader *reader, struct request request);
	enum command_takes takes;
};

size_t command_count(void);
const struct command *command_at(size_t index);

/* By its name, or NULL. */
const struct command *command_find(struct str name);

/* The known name nearest to a wrong one, or NULL where none is near. */
const struct command *command_nearest(struct str wrong);

#endif
