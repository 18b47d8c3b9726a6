/*
 * What people type on the `:` line who come from vim, less and Emacs, and the
 * commands that it means here.
 */
#ifndef READER_ALIAS_H
#define READER_ALIAS_H

#include "reader/command.h"

/* The command of an alias, `with` something behind it or not; else NULL. */
const struct command *alias_find(struct str name, bool with);

#endif
