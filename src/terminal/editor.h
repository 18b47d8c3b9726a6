/*
 * Another program on the terminal, such as an editor, that the reader waits
 * for. The screen must have been left.
 */
#ifndef TERMINAL_EDITOR_H
#define TERMINAL_EDITOR_H

/*
 * Runs the words, of which the last is followed by NULL, as a program found
 * along PATH; no shell has a part in it. Its keys come from the terminal, also
 * where stdin is none. Signals of the terminal's keys are the program's alone,
 * and when it stops, so do we. NULL when it has ended, else why it did not
 * begin.
 */
const char *editor_run(const char *const *words);

#endif
