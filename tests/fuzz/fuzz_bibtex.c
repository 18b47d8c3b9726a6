/* References with keys of their own, dates that are dates, text that is text,
 * faults in the file. */
#include "base/unicode.h"
#include "parse/bibtex.h"
#include "parse/ids.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static void check_day(int year, int month, int day)
{
	must(year >= -10000 && year <= 9999);
	must(month >= 0 && month <= 24);
	must(day >= 0 && day <= 31);
	must(year || (!month && !day));
}

static void check_date(const struct date *date)
{
	check_day(date->year, date->month, date->day);
	check_day(date->end.year, date->end.month, date->end.day);
	must(date->year || !date->end.year);
	must(!date->year || !date->literal.size);
}

static void check_text(struct str text)
{
	struct unicode_char c;

	for (size_t at = 0; at < text.size; at += c.bytes) {
		c = unicode_at(text, at);
		must(c.code > 0 && c.code != '\n');
	}
}

static void check_people(const struct people *people)
{
	for (size_t i = 0; i < people->count; i++) {
		const struct person *person = &people->items[i];
		must(person->literal.size || person->family.size ||
			person->given.size);
		check_text(person->literal);
		check_text(person->family);
		check_text(person->given);
		check_text(person->particle);
		check_text(person->suffix);
	}
}

static void check_reference(const struct reference *reference)
{
	const char *at = (const char *)reference;

	must(reference->id.size && reference->type.size);
	must(reference->line >= 1 && reference->column >= 1);
	for (const struct variable *variable = reference_variables;
		variable->name; variable++) {
		const void *member = at + variable->offset;
		if (variable->kind == VARIABLE_TEXT)
			check_text(*(const struct str *)member);
		else if (variable->kind == VARIABLE_NAMES)
			check_people(member);
		else
			check_date(member);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct bibliography bibliography = { 0 };
	struct str source = { (const char *)data, size };
	struct ids ids = { 0 };

	bibtex_read(&arena, source, S("f"), &bibliography, &faults);
	for (uint32_t i = 0; i < bibliography.references.count; i++) {
		const struct reference *reference =
			&bibliography.references.items[i];
		check_reference(reference);
		must(ids_add(&arena, &ids, reference->id, i));
	}
	for (size_t i = 0; i < faults.count; i++)
		must(faults.items[i].line >= 1 && faults.items[i].column >= 1 &&
			faults.items[i].rule.size);
	arena_free(&arena);
	return 0;
}
