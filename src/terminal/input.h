/*
 * Keys and pasted text from the terminal that screen.h has opened.
 */
#ifndef TERMINAL_INPUT_H
#define TERMINAL_INPUT_H

#include "terminal/decode.h"

/* Begins anew; `erases`: ^H is the terminal's erase character. */
void input_open(bool erases);

/* Bytes that others have read from the terminal: they come first. */
void input_replay(struct str bytes);

/* To be called after the screen is gone. */
void input_close(void);

/* The next key or paste that is there; never waits for long. */
struct input input_next(void);

/* Bytes and keys read since the last time this was asked. */
int input_taken(void);

/* As decode_patience and decode_give_up. */
int input_patience(void);
struct input input_give_up(void);

#endif
