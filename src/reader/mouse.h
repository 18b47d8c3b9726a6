/*
 * The mouse: a press selects what it hits, a second one on the same thing
 * follows it, as Enter would. The rule beside the text is both map and border,
 * so it waits for the release: there, it goes to that place; at another
 * column, it moves the border.
 */
#ifndef READER_MOUSE_H
#define READER_MOUSE_H

#include "reader/state.h"

/* `M`: leaves the mouse to the terminal, or takes it back. */
void mouse_toggle(struct reader *reader, struct request request);

#endif
