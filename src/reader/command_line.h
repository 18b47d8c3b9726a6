/*
 * The `:` line: a command by its name, its beginning or what other programs
 * call it, with what it takes; or a line number.
 */
#ifndef READER_COMMAND_LINE_H
#define READER_COMMAND_LINE_H

#include "reader/state.h"

/* Runs a line without blanks around it, or says why it cannot. */
void command_line_run(struct reader *reader, struct str line);

/* The command of that name, alias, or beginning if no other begins so; else
 * NULL, after having said why. */
const struct command *command_line_find(struct reader *reader, struct str name);

#endif
