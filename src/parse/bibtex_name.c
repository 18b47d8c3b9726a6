#include "parse/bibtex_name.h"

#include "base/unicode.h"
#include "parse/latex.h"

/* A name of more words, or parts, than these is cut off: no one has it. */
enum { WORDS_MOST = 64, PARTS_MOST = 8 };

struct words {
	struct str items[WORDS_MOST];
	size_t count;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '~';
}

/* The depth of braces behind this byte; it never falls below 0. */
static size_t deeper(size_t depth, char c)
{
	if (c == '{')
		return depth + 1;
	return c == '}' && depth ? depth - 1 : depth;
}

static bool is_and(struct str s, size_t at)
{
	return str_equal_caseless(str_slice(s, at, at + 3), S("and")) && at &&
		is_blank(s.at[at - 1]) && at + 3 < s.size &&
		is_blank(s.at[at + 3]);
}

struct str bibtex_next_item(struct str *rest)
{
	struct str all = *rest;
	size_t depth = 0;

	for (size_t at = 0; at < all.size; at++) {
		depth = deeper(depth, all.at[at]);
		if (depth || !is_and(all, at))
			continue;
		*rest = str_slice(all, at + 3, all.size);
		return str_trim(str_slice(all, 0, at));
	}
	*rest = (struct str){ 0 };
	return str_trim(all);
}

/* The part up to the comma, off `rest`; it is empty behind the last. */
static struct str next_part(struct str *rest)
{
	struct str all = *rest;
	size_t depth = 0;

	for (size_t at = 0; at < all.size; at++) {
		depth = deeper(depth, all.at[at]);
		if (depth || all.at[at] != ',')
			continue;
		*rest = str_slice(all, at + 1, all.size);
		return str_trim(str_slice(all, 0, at));
	}
	*rest = (struct str){ 0 };
	return str_trim(all);
}

/* A blank within an accent parts no words: "Garc\'\i a". */
static bool ends_command(struct str s, size_t at)
{
	size_t begin = at;

	while (begin &&
		((s.at[begin - 1] | 32) >= 'a' &&
			(s.at[begin - 1] | 32) <= 'z'))
		begin--;
	return s.at[at] != '~' && begin && s.at[begin - 1] == '\\' &&
		begin < at;
}

static struct words part_words(struct str s)
{
	struct words words = { .count = 0 };
	size_t depth = 0, begin = 0;

	for (size_t at = 0; at <= s.size && words.count < WORDS_MOST; at++) {
		if (at < s.size)
			depth = deeper(depth, s.at[at]);
		bool parts = at == s.size ||
			(!depth && is_blank(s.at[at]) && !ends_command(s, at));
		if (parts && at > begin)
			words.items[words.count++] = str_slice(s, begin, at);
		if (parts)
			begin = at + 1;
	}
	return words;
}

/* Whether the first letter is lower case: a particle. What begins with a
 * brace that holds no command has no case (btxdoc, §4). */
static bool is_particle(struct arena scratch, struct str word)
{
	if (word.at[0] == '{' && word.size > 1 && word.at[1] != '\\')
		return false;
	struct str plain = latex_text(&scratch, word);
	struct unicode_char c;
	for (size_t at = 0; at < plain.size; at += c.bytes) {
		c = unicode_at(plain, at);
		if (c.code >= 0x80 ?
				unicode_is_word(c.code) :
				((c.code | 32) >= 'a' && (c.code | 32) <= 'z'))
			return unicode_is_lower(c.code);
	}
	return false;
}

/* Words begin..end as they stand in their name. */
static struct str span(const struct words *words, size_t begin, size_t end)
{
	if (begin >= end)
		return (struct str){ 0 };
	const char *at = words->items[begin].at;
	struct str last = words->items[end - 1];
	return (struct str){ at, (size_t)(last.at + last.size - at) };
}

/* "von Last" of the words from `first`; the last word is never a particle. */
static void take_family(struct arena *arena, const struct words *words,
	size_t first, struct person *person)
{
	size_t von = first;

	while (von + 1 < words->count && is_particle(*arena, words->items[von]))
		von++;
	person->particle = latex_text(arena, span(words, first, von));
	person->family = latex_text(arena, span(words, von, words->count));
}

/* "J.G." is "J. G." (as in Pandoc). */
static struct str part_initials(struct arena *arena, struct str given)
{
	struct text text = { .arena = arena };

	for (size_t at = 0; at < given.size; at++) {
		text_add_char(&text, given.at[at]);
		if (given.at[at] == '.' && at && at + 1 < given.size &&
			given.at[at - 1] >= 'A' && given.at[at - 1] <= 'Z' &&
			given.at[at + 1] >= 'A' && given.at[at + 1] <= 'Z')
			text_add_char(&text, ' ');
	}
	return text_str(&text);
}

static struct str take_given(struct arena *arena, struct str given)
{
	return part_initials(arena, latex_text(arena, given));
}

/* "First von Last": the given names end before the first particle. */
static void take_direct(
	struct arena *arena, struct str name, struct person *person)
{
	struct words words = part_words(name);
	size_t von = 0;

	while (von + 1 < words.count && !is_particle(*arena, words.items[von]))
		von++;
	person->given = take_given(arena, span(&words, 0, von));
	take_family(arena, &words, von, person);
}

/* "von Last, First" and "von Last, Jr, First". */
static void take_inverted(struct arena *arena, struct str last, struct str rest,
	struct person *person)
{
	struct words words = part_words(last);
	struct str second = next_part(&rest);
	struct str third = next_part(&rest);

	take_family(arena, &words, 0, person);
	if (third.size)
		person->suffix = latex_text(arena, second);
	person->given = take_given(arena, third.size ? third : second);
}

static const struct {
	const char *key;
	size_t offset;
} extended[] = {
	{ "family", offsetof(struct person, family) },
	{ "given", offsetof(struct person, given) },
	{ "prefix", offsetof(struct person, particle) },
	{ "suffix", offsetof(struct person, suffix) },
};

static struct str unquoted(struct str s)
{
	s = str_trim(s);
	if (s.size > 1 && s.at[0] == '"' && s.at[s.size - 1] == '"')
		return str_slice(s, 1, s.size - 1);
	return s;
}

/* Sets what "key=value" says. */
static void take_pair(
	struct arena *arena, struct str pair, struct person *person)
{
	ptrdiff_t sign = str_find(pair, S("="), 0);
	struct str key = str_trim(str_slice(pair, 0, (size_t)sign));

	for (size_t i = 0; i < sizeof extended / sizeof *extended; i++) {
		if (!str_equal_caseless(key, str_from(extended[i].key)))
			continue;
		struct str *member =
			(struct str *)((char *)person + extended[i].offset);
		*member = latex_text(arena,
			unquoted(str_slice(pair, (size_t)sign + 1, pair.size)));
	}
}

/* BibLaTeX's manual, §3.4: names whose parts are named. */
static bool take_extended(
	struct arena *arena, struct str name, struct person *person)
{
	struct str rest = name;
	bool any = false;

	while (rest.size) {
		struct str pair = next_part(&rest);
		if (str_find(pair, S("="), 0) == STR_NONE)
			continue;
		take_pair(arena, pair, person);
		any = any || person->family.size || person->given.size;
	}
	return any;
}

/* One pair of braces around all of it. */
static bool is_braced(struct str name)
{
	size_t depth = 0;

	if (!name.size || name.at[0] != '{')
		return false;
	for (size_t at = 0; at < name.size; at++) {
		depth = deeper(depth, name.at[at]);
		if (!depth)
			return at + 1 == name.size;
	}
	return false;
}

static struct person read_name(struct arena *arena, struct str name)
{
	struct person person = { 0 };
	struct str rest = name;

	if (str_equal_caseless(name, S("others"))) {
		person.literal = S("others");
		return person;
	}
	if (is_braced(name)) {
		person.literal = latex_text(arena, name);
		return person;
	}
	if (str_find(name, S("="), 0) != STR_NONE &&
		take_extended(arena, name, &person))
		return person;
	struct str last = next_part(&rest);
	if (rest.at && str_trim(rest).size)
		take_inverted(arena, last, rest, &person);
	else
		take_direct(arena, last, &person);
	return person;
}

static void drop_particle(struct arena *arena, struct person *person)
{
	if (!person->particle.size)
		return;
	person->given = person->given.size ?
		str_format(arena, "%.*s %.*s", STR(person->given),
			STR(person->particle)) :
		person->particle;
	person->particle = (struct str){ 0 };
}

void bibtex_names(struct arena *arena, struct str list, bool dropping,
	struct people *people)
{
	while (list.size) {
		struct person person =
			read_name(arena, bibtex_next_item(&list));
		if (dropping)
			drop_particle(arena, &person);
		if (person.literal.size || person.family.size ||
			person.given.size)
			*arena_push(arena, people) = person;
	}
}
