#include "parse/bibtex_scanner.h"

#include <string.h>

enum { NAME_MOST = 60 /* bytes that a message bears */ };

/* For printf: "%.*s". */
#define NAME(s) (int)((s).size < NAME_MOST ? (s).size : NAME_MOST), (s).at

bool bibtex_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

void bibtex_skip_blanks(struct bibtex_scanner *scanner)
{
	while (bibtex_is_blank(bibtex_peek(scanner)))
		scanner->at++;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool ends_word(char c)
{
	return bibtex_is_blank(c) || strchr("{}(),=#\"%@", c);
}

struct str bibtex_take_word(struct bibtex_scanner *scanner)
{
	size_t begin = scanner->at;

	while (bibtex_more(scanner) && !ends_word(bibtex_peek(scanner)))
		scanner->at++;
	return str_slice(scanner->source, begin, scanner->at);
}

void bibtex_tell(struct bibtex_scanner *scanner, size_t at, const char *rule,
	struct str text)
{
	bool broken = !strcmp(rule, "broken-entry");

	if (at < scanner->last.at)
		scanner->last = scanner->entry;
	scanner->last = bibtex_spot_at(scanner->last, scanner->source, at);
	scanner->broken = scanner->broken || broken;
	diagnostic_add(scanner->diagnostics,
		(struct place){ scanner->file, scanner->last.line,
			scanner->last.column },
		broken ? SEVERITY_ERROR : SEVERITY_WARNING, rule, "%.*s",
		STR(text));
}

static void tell_broken(
	struct bibtex_scanner *scanner, size_t at, struct str text)
{
	bibtex_tell(scanner, at, "broken-entry", text);
}

/* "@word{" where nothing but blanks stands before it in the line. */
static bool looks_like_entry(struct str source, size_t at)
{
	size_t begin = at, end = at + 1;

	while (begin &&
		(source.at[begin - 1] == ' ' || source.at[begin - 1] == '\t'))
		begin--;
	if (begin && source.at[begin - 1] != '\n' &&
		source.at[begin - 1] != '\r')
		return false;
	while (end < source.size && is_letter(source.at[end]))
		end++;
	bool word = end > at + 1;
	while (end < source.size && source.at[end] == ' ')
		end++;
	return word && end < source.size &&
		(source.at[end] == '{' || source.at[end] == '(');
}

bool bibtex_ends_here(struct bibtex_scanner *scanner)
{
	if (!looks_like_entry(scanner->source, scanner->at))
		return false;
	if (!scanner->strict && !scanner->restarts) {
		scanner->restarts = true;
		scanner->restart = scanner->at;
	}
	return scanner->strict;
}

/* Behind a fault: to the comma or the brace that ends the field. */
static void skip_field(struct bibtex_scanner *scanner, char close)
{
	while (bibtex_more(scanner)) {
		char c = bibtex_peek(scanner);
		if (c == ',' || c == close)
			return;
		if (c == '@' && looks_like_entry(scanner->source, scanner->at))
			return;
		if (c != '{')
			scanner->at++;
		else if (!bibtex_skip_group(scanner))
			return;
	}
}

static bool field_follows(const struct bibtex_scanner *scanner)
{
	struct bibtex_scanner ahead = *scanner;
	struct str word = bibtex_take_word(&ahead);

	bibtex_skip_blanks(&ahead);
	return word.size && bibtex_peek(&ahead) == '=';
}

/* What stands behind a value: a comma, the end, or what should not. */
static void end_field(
	struct bibtex_scanner *scanner, char close, struct str name)
{
	bibtex_skip_blanks(scanner);
	char c = bibtex_peek(scanner);
	if (c == ',' || c == close || c == '@' || !bibtex_more(scanner))
		return;
	if (field_follows(scanner)) {
		tell_broken(scanner, scanner->at,
			str_format(scanner->arena,
				"a comma is missing before this field, behind "
				"\"%.*s\"",
				NAME(name)));
		return;
	}
	tell_broken(scanner, scanner->at,
		str_format(scanner->arena,
			"the value of \"%.*s\" ends before this; put all of it "
			"in "
			"one pair of braces",
			NAME(name)));
	skip_field(scanner, close);
}

/* A field of the entry; without an entry, a string. */
static void take_field(
	struct bibtex_scanner *scanner, struct bibtex_entry *entry, char close)
{
	size_t begin = scanner->at;
	struct str name = bibtex_take_word(scanner);

	bibtex_skip_blanks(scanner);
	if (!name.size || bibtex_peek(scanner) != '=') {
		tell_broken(scanner, begin,
			name.size ?
				str_format(scanner->arena,
					"\"%.*s\" has no = behind it; write "
					"name = {value}",
					NAME(name)) :
				S("a field is missing here; write name = "
				  "{value}"));
		skip_field(scanner, close);
		return;
	}
	scanner->at++;
	bibtex_skip_blanks(scanner);
	struct str value = bibtex_take_value(scanner);
	if (scanner->lost)
		return;
	if (entry)
		bibtex_set(
			scanner->arena, entry, bibtex_field_named(name), value);
	else
		bibtex_define(scanner, name, value);
	end_field(scanner, close, name);
}

/* An entry cannot begin within another: that one is not closed. */
static void lose_at_entry(struct bibtex_scanner *scanner)
{
	scanner->lost = true;
	if (!scanner->broken)
		scanner->restarts = false;
}

/* The fields up to the brace that closes them. */
static void take_fields(
	struct bibtex_scanner *scanner, struct bibtex_entry *entry, char close)
{
	while (!scanner->lost) {
		bibtex_skip_blanks(scanner);
		char c = bibtex_peek(scanner);
		if (c == close && bibtex_more(scanner)) {
			scanner->at++;
			break;
		}
		if (!bibtex_more(scanner))
			scanner->lost = true;
		else if (c == '@' &&
			looks_like_entry(scanner->source, scanner->at))
			lose_at_entry(scanner);
		else if (c == ',')
			scanner->at++;
		else
			take_field(scanner, entry, close);
	}
	/* A quotation that is not closed ends where the next one begins. */
	if (scanner->broken && scanner->restarts)
		scanner->lost = true;
}

static bool ends_key(char c, char close)
{
	return bibtex_is_blank(c) || c == close || strchr(",={}", c);
}

static struct str take_key(struct bibtex_scanner *scanner, char close)
{
	bibtex_skip_blanks(scanner);
	size_t begin = scanner->at;
	while (bibtex_more(scanner) && !ends_key(bibtex_peek(scanner), close))
		scanner->at++;
	struct str key = str_slice(scanner->source, begin, scanner->at);
	bibtex_skip_blanks(scanner);
	char c = bibtex_peek(scanner);
	if (!key.size || c == '=') {
		tell_broken(scanner, scanner->entry.at,
			S("the entry has no key and is left out; write "
			  "@type{key, ...}"));
		scanner->at = begin;
		return (struct str){ 0 };
	}
	if (c != ',' && c != close && bibtex_more(scanner))
		tell_broken(scanner, scanner->at,
			str_format(scanner->arena,
				"a comma is missing behind the key \"%.*s\"",
				NAME(key)));
	return key;
}

/* A brace too many closes the entry, and its other fields are lost. */
static void look_behind(struct bibtex_scanner *scanner)
{
	struct bibtex_scanner ahead = *scanner;

	bibtex_skip_blanks(&ahead);
	size_t comma = ahead.at;
	if (bibtex_peek(&ahead) != ',')
		return;
	ahead.at++;
	bibtex_skip_blanks(&ahead);
	if (field_follows(&ahead))
		tell_broken(scanner, comma,
			S("the entry ended before this comma, and what follows "
			  "is left out; take a closing brace away"));
}

static void take_entry(struct bibtex_scanner *scanner, struct str type,
	char close, struct bibtex_entries *entries)
{
	struct bibtex_entry entry = {
		.type = bibtex_lower(scanner->arena, type),
		.line = scanner->entry.line,
		.column = scanner->entry.column,
	};

	scanner->at++;
	entry.key = take_key(scanner, close);
	take_fields(scanner, &entry, close);
	if (scanner->lost)
		return;
	look_behind(scanner);
	if (entry.key.size)
		*arena_push(scanner->arena, entries) = entry;
}

static void take_strings(struct bibtex_scanner *scanner, char close)
{
	scanner->at++;
	take_fields(scanner, NULL, close);
}

/* Tells what is not closed, alone, and begins anew where a line does. */
static void lose(struct bibtex_scanner *scanner, size_t told)
{
	scanner->diagnostics->count = told;
	tell_broken(scanner, scanner->entry.at,
		S("what begins here is not closed and is left out; a closing "
		  "brace or quotation mark is missing"));
	if (!scanner->restarts)
		return;
	scanner->at = scanner->restart;
	scanner->strict = true;
}

static struct str take_type(struct bibtex_scanner *scanner)
{
	size_t begin = scanner->at;

	while (is_letter(bibtex_peek(scanner)))
		scanner->at++;
	return str_slice(scanner->source, begin, scanner->at);
}

/* In text between the entries: "ape@x.example". */
static bool is_address(struct str source, size_t at)
{
	char before = at ? source.at[at - 1] : ' ';

	return is_letter(before) || (before >= '0' && before <= '9');
}

/* What the @ here begins, if it begins something. */
static void take_item(
	struct bibtex_scanner *scanner, struct bibtex_entries *entries)
{
	size_t told = scanner->diagnostics->count;

	scanner->entry =
		bibtex_spot_at(scanner->entry, scanner->source, scanner->at);
	scanner->last = scanner->entry;
	scanner->restarts = scanner->lost = scanner->broken = false;

	bool address = is_address(scanner->source, scanner->at);
	scanner->at++;
	bibtex_skip_blanks(scanner);
	struct str type = take_type(scanner);
	bibtex_skip_blanks(scanner);
	char open = bibtex_peek(scanner);
	if (address || !type.size || (open != '{' && open != '('))
		return;

	if (str_equal_caseless(type, S("comment")) ||
		str_equal_caseless(type, S("preamble")))
		scanner->lost = open == '{' && !bibtex_skip_group(scanner);
	else if (str_equal_caseless(type, S("string")))
		take_strings(scanner, open == '{' ? '}' : ')');
	else
		take_entry(scanner, type, open == '{' ? '}' : ')', entries);
	if (scanner->lost)
		lose(scanner, told);
}

void bibtex_scan(struct arena *arena, struct str source, struct str file,
	struct bibtex_entries *entries, struct diagnostics *diagnostics)
{
	struct bibtex_scanner scanner = {
		.arena = arena,
		.source = source,
		.file = file,
		.diagnostics = diagnostics,
		.entry = BIBTEX_BEGIN,
		.budget = 4 * source.size + (1 << 16),
	};
	ptrdiff_t at;

	while ((at = str_find(source, S("@"), scanner.at)) != STR_NONE) {
		scanner.at = (size_t)at;
		take_item(&scanner, entries);
	}
}
