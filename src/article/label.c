#include "article/label.h"

#include "base/unicode.h"

enum {
	NAMES_MOST = 3, /* that are named before "et al." */
	SHORT_TITLE = 40 /* bytes of a title that stands for an author */
};

static void add_person(struct text *out, const struct person *person)
{
	text_add(out, person->literal);
	text_add(out, person->particle);
	if (person->particle.size && person->family.size &&
		!str_ends(person->particle, S("’")) &&
		!str_ends(person->particle, S("'")))
		text_add_char(out, ' ');
	text_add(out, person->family);
	if (!person->literal.size && !person->family.size)
		text_add(out, person->given);
}

static void add_people(struct text *out, const struct people *people)
{
	size_t count = people_named(people);

	if (count > NAMES_MOST || count < people->count) {
		add_person(out, &people->items[0]);
		text_add(out, S(" et al."));
		return;
	}
	for (size_t i = 0; i < count; i++) {
		if (i)
			text_add(out, count > 2 ? S(", ") : S(" "));
		if (i && i + 1 == count)
			text_add(out, S("and "));
		add_person(out, &people->items[i]);
	}
}

/* Those who lead the entry, or NULL. */
static const struct people *leaders(const struct reference *of)
{
	const struct people *roles[] = { &of->authors, &of->editors,
		&of->translators, &of->directors, &of->composers,
		&of->collection_editors };

	for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++)
		if (roles[i]->count)
			return roles[i];
	return NULL;
}

/* Cut behind a word, or where there is none behind a cluster. */
static struct str cut(struct arena *arena, struct str title)
{
	struct str line = str_line_of(arena, title);
	size_t end = SHORT_TITLE;

	if (line.size <= SHORT_TITLE)
		return line;
	while (end && line.at[end] != ' ')
		end--;
	for (size_t at = 0; !end; end = at >= SHORT_TITLE ? at : 0)
		at = unicode_cluster_end(line, at);
	return str_format(arena, "%.*s …", STR(str_slice(line, 0, end)));
}

/* A title that stands in quotes gets no second pair. */
static struct str without_quotes(struct str title)
{
	struct str left = S("“"), right = S("”");

	title = str_trim(title);
	if (!str_starts(title, left) || !str_ends(title, right) ||
		str_find(title, left, left.size) != STR_NONE)
		return title;
	return str_slice(title, left.size, title.size - right.size);
}

/* Of what a paper or magazine prints unsigned, its name says more than the
 * title (Chicago 17, 15.49). */
static bool container_leads(const struct reference *of)
{
	return of->container.size &&
		(str_equal(of->type, S("article-newspaper")) ||
			str_equal(of->type, S("article-magazine")));
}

struct str label_author(struct arena *arena, const struct reference *of)
{
	struct text out = { .arena = arena };
	const struct people *people = leaders(of);
	struct str title = of->title_short.size ? of->title_short : of->title;

	if (people)
		add_people(&out, people);
	else if (title.size && !container_leads(of))
		text_format(
			&out, "“%.*s”", STR(cut(arena, without_quotes(title))));
	else
		text_add(&out, of->container.size ? of->container : of->id);
	return str_line_of(arena, text_str(&out));
}

static void add_year(struct text *out, int year)
{
	if (year < 0)
		text_format(out, "%d BC", -year);
	else
		text_format(out, "%d", year);
}

struct str label_year(struct arena *arena, const struct reference *of)
{
	const struct date *date = &of->issued;
	struct text out = { .arena = arena };

	if (date->circa && date->year)
		text_add(&out, S("ca. "));
	if (date->year)
		add_year(&out, date->year);
	else if (date->literal.size)
		text_add(&out, date->literal);
	else
		text_add(&out, of->status.size ? of->status : S("n.d."));
	if (date->year && date->end.year && date->end.year != date->year) {
		text_add(&out, S("–"));
		add_year(&out, date->end.year);
	} else if (date->year && date->open) {
		text_add(&out, S("–"));
	}
	/* "n.d.-a", as nobody reads a letter behind a full stop. */
	if (of->letter.size && !date->year)
		text_add(&out, S("-"));
	text_add(&out, of->letter);
	return str_line_of(arena, text_str(&out));
}
