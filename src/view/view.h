/*
 * The reader as a frame: article, panel, status line, key line.
 */
#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include "reader/reader.h"
#include "view/frame.h"

/* Draws the reader's window; the frame lives in the arena. */
struct frame view_draw(struct arena *arena, struct reader *reader);

#endif
