/* Days in words: "May 3, 2010", "3 May", "May--June", "Spring". */
#ifndef PARSE_BIBTEX_DATE_WORDS_H
#define PARSE_BIBTEX_DATE_WORDS_H

#include "model/reference.h"

/* The begin and the end in a text; what is not said is 0. False: two years
 * stand in one, or numbers that are no part of a day. */
bool bibtex_date_words(struct str text, struct day *begin, struct day *end);

#endif
