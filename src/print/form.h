/*
 * What an entry of each CSL type says behind names, year and title, and in
 * which order: one row a family of types.
 */
#ifndef PRINT_FORM_H
#define PRINT_FORM_H

#include "print/entry.h"

enum { FORM_PARTS = 14 };

struct form {
	const char *types; /* CSL's, with blanks between */
	bool whole; /* a whole work: its title stands without quotes */
	bool unsigned_by; /* the container leads where nobody is named */
	void (*parts[FORM_PARTS])(struct entry *entry); /* until NULL */
};

/* The row of a type, or the one for all others. */
const struct form *form_of(struct str type);

#endif
