/*
 * Signals as bytes in a pipe, so that the loop waits for them and for keys at
 * once and nothing happens in between. Faults of the program itself cannot
 * wait: they give the terminal back with bytes prepared beforehand, and the
 * program dies of them as it would have.
 */
#ifndef TERMINAL_SIGNALS_H
#define TERMINAL_SIGNALS_H

#include "base/str.h"

#include <termios.h>

/* Catches signals; those that were ignored stay so. NULL when it went well,
 * else why not. To be called before curses, which catches what nobody has. */
const char *signals_open(void);

/* Gives them back. */
void signals_close(void);

/* Becomes readable when a signal has come. */
int signals_fd(void);

/* The next signal that has come, or 0. */
int signals_take(void);

/* From now on a fault writes these bytes to the terminal and sets its modes. */
void signals_guard(int fd, struct str bytes, const struct termios *modes);

/* The terminal is as it should be: a fault leaves it alone. */
void signals_unguard(void);

/* Stops until somebody continues: this process alone, or its whole group as
 * the terminal's own key would. */
void signals_stop(bool group);

/* Dies of a signal, so that the exit status tells. */
_Noreturn void signals_die(int number);

#endif
