/*
 * ASCII for signs that have no ASCII letters in them: quotes, dashes, bullets,
 * the verdicts' signs, lines and arrows. Letters with marks are not in the
 * table; unicode_plain knows them.
 */
#ifndef BASE_STANDIN_H
#define BASE_STANDIN_H

#include "base/str.h"

#include <stdint.h>

/* The stand-in of a character, 1 to 4 bytes, or an empty string. */
struct str standin_find(int32_t code);

#endif
