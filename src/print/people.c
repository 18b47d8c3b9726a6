#include "print/people.h"

#include "base/unicode.h"

enum {
	NAMES_MOST = 10, /* that are all named */
	NAMES_SHOWN = 7 /* of more, before "et al." */
};

static void add_part(
	struct text *out, const char *before, struct str part, bool spaced)
{
	if (!part.size)
		return;
	if (spaced)
		text_add(out, str_from(before));
	text_add(out, part);
}

/* Han, kana and hangul: the family name stands first, nothing parts it. */
static bool is_east_asian(struct str name)
{
	static const struct {
		int32_t first, last;
	} scripts[] = {
		{ 0x1100, 0x11ff }, /* Hangul Jamo */
		{ 0x2e80, 0x2fdf }, /* radicals */
		{ 0x3005, 0x3007 },
		{ 0x3041, 0x9fff }, /* kana, bopomofo, Han */
		{ 0xac00, 0xd7ff }, /* Hangul syllables */
		{ 0xf900, 0xfaff }, /* compatibility Han */
		{ 0x20000, 0x3ffff }, /* Han extensions */
	};
	int32_t code = name.size ? unicode_at(name, 0).code : -1;

	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
		if (code >= scripts[i].first && code <= scripts[i].last)
			return true;
	return false;
}

static bool is_family_first(const struct person *person)
{
	return is_east_asian(person->family) && is_east_asian(person->given);
}

/* What stands between a particle and a name: "d’" keeps close. */
static const char *behind_particle(struct str particle)
{
	bool close = str_ends(particle, S("'")) || str_ends(particle, S("’"));

	return close ? "" : " ";
}

/* "van Houten, Lynn, Jr." */
static void add_inverted(struct text *out, const struct person *person)
{
	add_part(out, "", person->literal, true);
	add_part(out, "", person->particle, true);
	add_part(out, behind_particle(person->particle), person->family,
		person->particle.size > 0);
	add_part(out, ", ", person->given,
		(person->family.size || person->particle.size) &&
			!is_family_first(person));
	add_part(out, ", ", person->suffix, true);
}

/* "Lynn van Houten Jr." */
static void add_direct(struct text *out, const struct person *person)
{
	if (is_family_first(person)) {
		add_inverted(out, person);
		return;
	}
	add_part(out, "", person->literal, true);
	add_part(out, "", person->given, true);
	add_part(out, " ", person->particle, person->given.size > 0);
	if (person->particle.size)
		add_part(out, behind_particle(person->particle), person->family,
			true);
	else
		add_part(out, " ", person->family, person->given.size > 0);
	add_part(out, " ", person->suffix, true);
}

void people_add(struct text *out, const struct people *people, bool inverted)
{
	size_t count = people_named(people);
	size_t shown = count > NAMES_MOST ? NAMES_SHOWN : count;
	bool all = shown == people->count;

	for (size_t i = 0; i < shown; i++) {
		bool comma = inverted || shown > 2 || !all;
		if (i)
			text_add(out, comma ? S(", ") : S(" "));
		if (i && i + 1 == shown && all)
			text_add(out, S("and "));
		if (i == 0 && inverted)
			add_inverted(out, &people->items[i]);
		else
			add_direct(out, &people->items[i]);
	}
	if (!all)
		text_add(out,
			inverted || shown > 1 ? S(", et al.") : S(" et al."));
}
