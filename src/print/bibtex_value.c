#include "print/bibtex_value.h"

#include "base/unicode.h"
#include "print/plain.h"
#include "print/title.h"

/* What LaTeX takes for something else. */
static const struct {
	char sign;
	const char *latex;
} escapes[] = {
	{ '#', "\\#" },
	{ '$', "\\$" },
	{ '%', "\\%" },
	{ '&', "\\&" },
	{ '_', "\\_" },
	{ '~', "\\textasciitilde{}" },
	{ '^', "\\textasciicircum{}" },
	{ '\\', "\\textbackslash{}" },
	{ '`', "\\textasciigrave{}" },
};

static const char *escape_of(char c)
{
	for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
		if (escapes[i].sign == c)
			return escapes[i].latex;
	return NULL;
}

/* Whether braces come in pairs: then BibTeX, which counts them escaped too,
 * finds the end of the field. */
static bool has_pairs(struct str s)
{
	size_t open = 0;

	for (size_t i = 0; i < s.size; i++) {
		open += s.at[i] == '{';
		if (s.at[i] == '}' && !open--)
			return false;
	}
	return !open;
}

static const char *brace(char c, bool pairs)
{
	if (pairs)
		return c == '{' ? "\\{" : "\\}";
	return c == '{' ? "\\textbraceleft{}" : "\\textbraceright{}";
}

static void add_escaped(struct text *out, struct str s, bool pairs)
{
	for (size_t i = 0; i < s.size; i++) {
		const char *latex = escape_of(s.at[i]);
		if (s.at[i] == '{' || s.at[i] == '}')
			text_add(out, str_from(brace(s.at[i], pairs)));
		else if (latex)
			text_add(out, str_from(latex));
		else if ((s.at[i] == '-' || s.at[i] == '\'') && i &&
			s.at[i - 1] == s.at[i])
			text_format(out, "{}%c", s.at[i]);
		else
			text_add_char(out, s.at[i]);
	}
}

void bibtex_add_text(struct text *out, struct str s)
{
	struct str line = plain_printable(out->arena, s);

	add_escaped(out, line, has_pairs(line));
}

/* Styles write the first letter of a sentence large, and the others small. */
static bool is_protected(struct str word, bool first)
{
	struct unicode_char c = { 0 };
	size_t at = 0;

	for (; at < word.size; at += c.bytes) {
		c = unicode_at(word, at);
		if (c.code >= 0 && unicode_is_word(c.code))
			break;
	}
	bool begins_small = at < word.size &&
		!unicode_has_upper(str_slice(word, at, at + c.bytes));

	return unicode_has_upper(word) || (first && begins_small);
}

void bibtex_add_title(struct text *out, struct str s)
{
	struct str rest = plain_printable(out->arena, s);
	bool pairs = has_pairs(rest);

	for (bool first = true; rest.size;) {
		ptrdiff_t blank = str_find(rest, S(" "), 0);
		size_t end = blank == STR_NONE ? rest.size : (size_t)blank;
		struct str word = str_slice(rest, 0, end);
		bool braces = is_protected(word, first);
		text_add(out, braces ? S("{") : S(""));
		add_escaped(out, word, pairs);
		text_add(out, braces ? S("}") : S(""));
		if (end < rest.size)
			text_add_char(out, ' ');
		first = title_ends_sentence(word) || str_ends(word, S(":"));
		rest = str_slice(rest, end + 1, rest.size);
	}
}

static bool has_and(struct str s)
{
	return str_find(s, S(" and "), 0) != STR_NONE;
}

void bibtex_add_list(struct text *out, struct str s)
{
	bool braces = has_and(plain_printable(out->arena, s));

	text_add(out, braces ? S("{") : S(""));
	bibtex_add_text(out, s);
	text_add(out, braces ? S("}") : S(""));
}

void bibtex_add_raw(struct text *out, struct str s)
{
	struct str line = plain_printable(out->arena, s);

	for (size_t i = 0; i < line.size; i++) {
		char c = line.at[i];
		if (c == ' ' || c == '{' || c == '}' || c == '\\')
			text_format(out, "%%%02X", (unsigned)c);
		else
			text_add_char(out, c);
	}
}

/* BibLaTeX takes Babel's names of languages; others stay what they are. */
static const struct {
	const char *tag, *name;
} languages[] = {
	{ "de-AT", "austrian" },
	{ "de-DE", "german" },
	{ "en-GB", "british" },
	{ "en-US", "american" },
	{ "es-ES", "spanish" },
	{ "fr-FR", "french" },
	{ "it-IT", "italian" },
	{ "nl-NL", "dutch" },
	{ "pt-BR", "brazilian" },
	{ "pt-PT", "portuguese" },
	{ "ru-RU", "russian" },
};

void bibtex_add_language(struct text *out, struct str tag)
{
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (str_equal_caseless(tag, str_from(languages[i].tag)))
			tag = str_from(languages[i].name);
	bibtex_add_raw(out, tag);
}

/* Whether a name's part can stand as it is, between commas and "and"s. */
static bool is_simple(struct str part)
{
	return str_find(part, S(","), 0) == STR_NONE &&
		str_find(part, S("="), 0) == STR_NONE && !has_and(part);
}

/* A family name whose words are all capitals: none is taken for a "von". */
static bool is_capitalised(struct str family)
{
	for (size_t i = 0; i < family.size; i++)
		if ((i == 0 || family.at[i - 1] == ' ') &&
			!unicode_has_upper(str_slice(
				family, i, i + unicode_at(family, i).bytes)))
			return false;
	return family.size > 0;
}

static void add_part(struct text *out, const char *name, struct str part)
{
	if (!part.size)
		return;
	text_format(out, "%s%s={", name[0] == 'f' ? "" : ", ", name);
	bibtex_add_text(out, part);
	text_add_char(out, '}');
}

/* With the name of each part (BibLaTeX's manual, "Extended name format"). */
static void add_named_parts(struct text *out, const struct person *person)
{
	if (!person->family.size) {
		text_add(out, S("given={"));
		bibtex_add_text(out, person->given);
		text_add_char(out, '}');
		return;
	}
	add_part(out, "family", person->family);
	add_part(out, "prefix", person->particle);
	if (person->particle.size)
		text_add(out, S(", useprefix=true"));
	add_part(out, "given", person->given);
	add_part(out, "suffix", person->suffix);
}

static void add_person(struct text *out, const struct person *person)
{
	if (person->literal.size) {
		bool others = str_equal(person->literal, S("others"));
		text_add(out, others ? S("") : S("{"));
		bibtex_add_text(out, person->literal);
		text_add(out, others ? S("") : S("}"));
		return;
	}
	if (person->particle.size || !person->given.size ||
		!is_capitalised(person->family) || !is_simple(person->family) ||
		!is_simple(person->given) || !is_simple(person->suffix)) {
		add_named_parts(out, person);
		return;
	}
	bibtex_add_text(out, person->family);
	if (person->suffix.size) {
		text_add(out, S(", "));
		bibtex_add_text(out, person->suffix);
	}
	text_add(out, S(", "));
	bibtex_add_text(out, person->given);
}

void bibtex_add_people(struct text *out, const struct people *people)
{
	for (size_t i = 0; i < people->count; i++) {
		text_add(out, i ? S(" and ") : S(""));
		add_person(out, &people->items[i]);
	}
}

/* There is a year 0 in EDTF: it is 1 BC (ISO 8601-1:2019, 4.2). */
static void add_day(struct text *out, struct day day)
{
	long long year = day.year < 0 ? -(long long)day.year - 1 : day.year;

	text_format(out, "%s%04lld", day.year < 0 ? "-" : "", year);
	if (day.month < 1)
		return;
	text_format(out, "-%02d", day.month);
	if (day.day > 0)
		text_format(out, "-%02d", day.day);
}

void bibtex_add_date(struct text *out, const struct date *date)
{
	struct day first = { date->year, date->month, date->day };

	if (!date->year)
		return;
	add_day(out, first);
	if (date->end.year || date->open)
		text_add_char(out, '/');
	if (date->end.year)
		add_day(out, date->end);
	if (date->circa)
		text_add_char(out, '~');
}

static bool may_stand_in_key(struct unicode_char c)
{
	static const char signs[] = ".:/_+-*?!";

	if (c.code >= 0x80)
		return unicode_is_word(c.code);
	for (size_t i = 0; signs[i]; i++)
		if (c.code == signs[i])
			return true;
	return c.code >= 0 && unicode_is_word(c.code);
}

struct str bibtex_key(struct arena *arena, struct str id)
{
	struct text key = { .arena = arena };
	struct unicode_char c;

	for (size_t at = 0; at < id.size; at += c.bytes) {
		c = unicode_at(id, at);
		if (may_stand_in_key(c))
			text_add(&key, str_slice(id, at, at + c.bytes));
		else
			text_add_char(&key, '-');
	}
	return key.size ? text_str(&key) : S("reference");
}
