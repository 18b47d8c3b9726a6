/*
 * Numbers of deaths in running text, and what must stand with them.
 *
 *	"FDA, November 2017: 36 associated deaths"
 *	 body          year  count      deaths
 *
 * A count is a number in digits or words in one clause with a word of dying;
 * years, percentages, doses and ages are none. Under a heading that is about
 * deaths, as the note of such a risk is, "91 of 152" and "36 (2017)" are
 * counts by themselves.
 */
#ifndef CHECK_DEATHS_H
#define CHECK_DEATHS_H

#include "base/regex.h"

struct deaths {
	struct regex *count;
	struct regex *bare; /* counts where deaths are spoken of anyway */
	struct regex *word; /* of dying */
	struct regex *year;
	struct regex *body; /* who may have counted, by name */
};

/* Give it back with deaths_free. */
struct deaths deaths_make(struct arena *arena);
void deaths_free(struct deaths *deaths);

/* The count that stands in `text`, or the empty string. `about`: what the text
 * stands under; may be empty. */
struct str deaths_counted(
	const struct deaths *deaths, struct str text, struct str about);

/* Whether a year of 1900 to 2099 stands in the text. */
bool deaths_has_year(const struct deaths *deaths, struct str text);

/* Whether the text names somebody who may have counted: "FDA", "Mayo Clinic",
 * "poison centres", "Olsen et al.". */
bool deaths_has_body(const struct deaths *deaths, struct str text);

#endif
