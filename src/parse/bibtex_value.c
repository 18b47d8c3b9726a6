#include "parse/bibtex_scanner.h"

#include <string.h>

struct str bibtex_lower(struct arena *arena, struct str s)
{
	char *copy = arena_array(arena, char, s.size + 1);

	for (size_t i = 0; i < s.size; i++)
		copy[i] = s.at[i] >= 'A' && s.at[i] <= 'Z' ?
			(char)(s.at[i] + 'a' - 'A') :
			s.at[i];
	return (struct str){ copy, s.size };
}

void bibtex_define(
	struct bibtex_scanner *scanner, struct str name, struct str value)
{
	uint32_t index = (uint32_t)scanner->strings.count;

	name = bibtex_lower(scanner->arena, name);
	if (ids_find(&scanner->names, name, &index)) {
		scanner->strings.items[index] = value;
		return;
	}
	ids_add(scanner->arena, &scanner->names, name, index);
	*arena_push(scanner->arena, &scanner->strings) = value;
}

/* Those that every style defines. */
static const char *const months[] = { "January", "February", "March", "April",
	"May", "June", "July", "August", "September", "October", "November",
	"December" };

static bool month_named(struct str name, struct str *value)
{
	for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
		struct str month = str_from(months[i]);
		if (!str_equal_caseless(name, str_slice(month, 0, 3)))
			continue;
		*value = month;
		return true;
	}
	return false;
}

static bool is_number(struct str word)
{
	for (size_t i = 0; i < word.size; i++)
		if (word.at[i] < '0' || word.at[i] > '9')
			return false;
	return true;
}

/* Strings of strings can double: what they grow to is bounded. */
static struct str charge(
	struct bibtex_scanner *scanner, struct str word, struct str value)
{
	if (value.size > scanner->budget) {
		bibtex_tell(scanner, scanner->at - word.size, "broken-entry",
			str_format(scanner->arena,
				"the strings of this file grow beyond all "
				"measure; the name \"%.*s\" stands for its "
				"value",
				STR(word)));
		return word;
	}
	scanner->budget -= value.size;
	return value;
}

/* A number or the name of a string. */
static struct str take_name(struct bibtex_scanner *scanner)
{
	struct str word = bibtex_take_word(scanner);
	struct str value = word;
	uint32_t index;

	if (is_number(word))
		return word;
	if (ids_find(&scanner->names, bibtex_lower(scanner->arena, word),
		    &index))
		return charge(scanner, word, scanner->strings.items[index]);
	if (!month_named(word, &value))
		bibtex_tell(scanner, scanner->at - word.size, "unknown-string",
			str_format(scanner->arena,
				"no @string defines \"%.*s\" above; put the "
				"text in braces, or define it",
				STR(word)));
	return value;
}

/* Braces within it are balanced, and none of them closes the entry. */
bool bibtex_skip_group(struct bibtex_scanner *scanner)
{
	size_t depth = 0;

	for (; bibtex_more(scanner); scanner->at++) {
		char c = bibtex_peek(scanner);
		if (c == '{')
			depth++;
		if (c == '@' && bibtex_ends_here(scanner))
			break;
		if (c == '}' && --depth == 0) {
			scanner->at++;
			return true;
		}
	}
	scanner->lost = true;
	return false;
}

static struct str take_braced(struct bibtex_scanner *scanner)
{
	size_t begin = scanner->at + 1;

	if (!bibtex_skip_group(scanner))
		return (struct str){ 0 };
	return str_slice(scanner->source, begin, scanner->at - 1);
}

/*
 * BibTeX knows no escape, people write one all the same ("G\"odel"): it is
 * one unless the value ends behind it.
 */
static bool is_escaped(const struct bibtex_scanner *scanner)
{
	size_t next = scanner->at + 1;
	struct str source = scanner->source;

	if (source.at[scanner->at - 1] != '\\')
		return false;
	while (next < source.size && bibtex_is_blank(source.at[next]))
		next++;
	return next < source.size && !strchr(",})#", source.at[next]);
}

static struct str take_quoted(struct bibtex_scanner *scanner)
{
	size_t begin = ++scanner->at;

	while (bibtex_more(scanner)) {
		char c = bibtex_peek(scanner);
		if (c == '{') {
			if (!bibtex_skip_group(scanner))
				return (struct str){ 0 };
			continue;
		}
		if (c == '"' && !is_escaped(scanner)) {
			scanner->at++;
			return str_slice(
				scanner->source, begin, scanner->at - 1);
		}
		if (c == '@' && bibtex_ends_here(scanner))
			break;
		scanner->at++;
	}
	scanner->lost = true;
	return (struct str){ 0 };
}

static struct str take_piece(struct bibtex_scanner *scanner)
{
	size_t begin = scanner->at;
	struct str piece;

	if (bibtex_peek(scanner) == '{')
		return take_braced(scanner);
	if (bibtex_peek(scanner) == '"')
		return take_quoted(scanner);
	piece = take_name(scanner);
	if (scanner->at == begin)
		bibtex_tell(scanner, begin, "broken-entry",
			S("a value is missing: write it in braces, as in "
			  "title = {...}"));
	return piece;
}

struct str bibtex_take_value(struct bibtex_scanner *scanner)
{
	struct str value = take_piece(scanner);
	struct text text = { .arena = scanner->arena };

	for (;;) {
		bibtex_skip_blanks(scanner);
		if (scanner->lost || bibtex_peek(scanner) != '#')
			return text.size ? text_str(&text) : value;
		if (!text.size)
			text_add(&text, value);
		scanner->at++;
		bibtex_skip_blanks(scanner);
		text_add(&text, take_piece(scanner));
	}
}
