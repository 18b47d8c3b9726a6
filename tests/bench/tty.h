/*
 * A program on a terminal of 120 x 40, each of whose writes is timed.
 *
 *	keys ──► pty ──► program
 *	     ◄── read, its time noted, then fed to libvterm: what is shown
 *
 * A time is that of the read which brought the bytes, so what the emulator
 * takes to look at them counts for nobody. The terminal answers as a real one:
 * its attributes, and a dark background to OSC 11.
 */
#ifndef BENCH_TTY_H
#define BENCH_TTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct tty;

/* Starts the program; times count from its exec. */
struct tty *tty_start(char *const argv[], int rows, int cols);

/* Kills it and frees all; its user and system time in ms. */
double tty_end(struct tty *tty);

pid_t tty_program(const struct tty *tty);

/* ms since the exec. */
double tty_now(const struct tty *tty);
/* When bytes were read last, and how many so far. */
double tty_last(const struct tty *tty);
size_t tty_bytes(const struct tty *tty);

/* Waits for bytes that long and takes them; false where there were none. */
bool tty_take(struct tty *tty, double ms);
/* Whether the program has closed the terminal. */
bool tty_gone(const struct tty *tty);

void tty_send(struct tty *tty, const char *keys);
void tty_resize(struct tty *tty, int rows, int cols);
/* Makes the emulator's cells blank, of which the program knows nothing. */
void tty_blank(struct tty *tty);

/* Whether a row above the last shows the text. */
bool tty_shows(struct tty *tty, const char *text);
/* A number for what the upper left part shows, where programs have text and
 * neither status nor panels. */
uint64_t tty_body(struct tty *tty);

/* The screen to stderr. */
void tty_print(struct tty *tty);

#endif
