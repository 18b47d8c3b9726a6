/*
 * Where a sentence ends: at `. ! ? 。` with the quotes and brackets that close
 * there, before white space and what may begin a sentence, or at the end of
 * the text; not after initials, numbers of a list, or known abbreviations.
 */
#ifndef BASE_SENTENCE_H
#define BASE_SENTENCE_H

#include "base/str.h"

/* Behind the last byte of the first sentence; the whole size where no end is
 * found. */
size_t sentence_end(struct str text);

#endif
