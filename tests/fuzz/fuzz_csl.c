/* Dates that are dates or nothing, words of their tables, faults in the file. */
#include "parse/csl.h"
#include "parse/edtf.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static void check_date(const struct date *date)
{
	struct day begin = { date->year, date->month, date->day };

	must(date->year ? edtf_is_day(begin) : !date->month && !date->day);
	must(!date->end.year || edtf_is_day(date->end));
	must(!date->year || !date->literal.size);
}

static void check_reference(const struct reference *reference)
{
	check_date(&reference->issued);
	check_date(&reference->accessed);
	must(identification_word(reference->identification) != NULL);
	must(read_label(reference->read) != NULL);
	must(reference->line >= 1 && reference->column >= 1);
	for (size_t i = 0; i < reference->authors.count; i++) {
		const struct person *person = &reference->authors.items[i];
		must(person->literal.size || person->family.size ||
			person->given.size);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct bibliography bibliography = { 0 };
	struct str source = { (const char *)data, size };

	csl_read(&arena, source, S("f"), &bibliography, &faults);
	for (uint32_t i = 0; i < bibliography.references.count; i++) {
		const struct reference *reference =
			&bibliography.references.items[i];
		check_reference(reference);
		must(!reference->id.size ||
			csl_find(&bibliography, reference->id) == i);
	}
	for (size_t i = 0; i < faults.count; i++)
		must(faults.items[i].line >= 1 && faults.items[i].rule.size);
	arena_free(&arena);
	return 0;
}
