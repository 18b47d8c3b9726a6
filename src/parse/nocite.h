/*
 * The keys of Pandoc's `nocite`: "@a, @b", "[@c; @{d e}]", and "@*" for all
 * (Pandoc's manual, "Including uncited items in the bibliography").
 */
#ifndef PARSE_NOCITE_H
#define PARSE_NOCITE_H

#include "base/str.h"

/* Takes the first key off `rest`, without its sign, "*" for all; false where
 * none is left. */
bool nocite_key(struct str *rest, struct str *key);

#endif
