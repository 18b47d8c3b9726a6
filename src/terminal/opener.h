/*
 * Hands an address to another program: those of $BROWSER, parted by colons,
 * with %s for the address; else xdg-open. The program gets words and no shell,
 * a session of its own, and nothing of the terminal.
 */
#ifndef TERMINAL_OPENER_H
#define TERMINAL_OPENER_H

#include "base/str.h"

/* NULL when a program has begun, with its name in `with`; else why not. */
const char *opener_open(struct arena *arena, struct str url, struct str *with);

/* The words that one entry of $BROWSER comes to, NULL behind them. */
char **opener_words(struct arena *arena, struct str entry, struct str url);

#endif
