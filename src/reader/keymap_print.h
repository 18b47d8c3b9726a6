/*
 * A key map as a file that is one: it loads again, binds the same keys, and
 * prints itself. Each command's help stands above its keys.
 */
#ifndef READER_KEYMAP_PRINT_H
#define READER_KEYMAP_PRINT_H

#include "reader/keymap.h"

struct str keymap_print(struct arena *arena, const struct keymap *keymap);

#endif
