/*
 * What libvterm shows, as text and as cells.
 */
#ifndef TERMINAL_CELLS_H
#define TERMINAL_CELLS_H

#include "terminal/pty.h"

#include <vterm.h>

/* Row as UTF-8 without trailing blanks. */
void cells_row(VTermScreen *screen, int row, int cols, char *out, size_t room);

struct pty_cell cells_cell(VTermScreen *screen, int row, int col);

#endif
