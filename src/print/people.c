#include "print/people.h"

enum { NAMES_MOST = 3 /* before "et al." */ };

static void add_part(
	struct text *out, const char *before, struct str part, bool spaced)
{
	if (!part.size)
		return;
	if (spaced)
		text_add(out, str_from(before));
	text_add(out, part);
}

/* "van Houten, Lynn, Jr." */
static void add_inverted(struct text *out, const struct person *person)
{
	add_part(out, "", person->literal, true);
	add_part(out, "", person->particle, true);
	add_part(out, " ", person->family, person->particle.size > 0);
	add_part(out, ", ", person->given, person->family.size > 0);
	add_part(out, ", ", person->suffix, true);
}

/* "Lynn van Houten Jr." */
static void add_direct(struct text *out, const struct person *person)
{
	add_part(out, "", person->literal, true);
	add_part(out, "", person->given, true);
	add_part(out, " ", person->particle, person->given.size > 0);
	add_part(out, " ", person->family,
		person->given.size || person->particle.size);
	add_part(out, " ", person->suffix, true);
}

void people_add(struct text *out, const struct people *people, bool inverted)
{
	size_t shown = people->count > NAMES_MOST ? NAMES_MOST : people->count;

	for (size_t i = 0; i < shown; i++) {
		bool comma = inverted || people->count > 2;
		if (i)
			text_add(out, comma ? S(", ") : S(" "));
		if (i && i + 1 == people->count)
			text_add(out, S("and "));
		if (i == 0 && inverted)
			add_inverted(out, &people->items[i]);
		else
			add_direct(out, &people->items[i]);
	}
	if (people->count > shown)
		text_add(out, S(", et al."));
}
