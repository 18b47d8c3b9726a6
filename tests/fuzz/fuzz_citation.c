/* Entries are one line without controls; exported braces come in pairs. */
#include "parse/csl.h"
#include "print/bibtex_entry.h"
#include "print/bibtex_value.h"
#include "print/citation.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
	if (!holds)
		abort();
}

static void check_line(struct str line)
{
	for (size_t i = 0; i < line.size; i++)
		must((unsigned char)line.at[i] >= ' ' && line.at[i] != 0x7f);
}

/* Every field ends with its own line, and only the last brace ends it all. */
static void check_entry(struct arena *arena, const struct reference *of)
{
	struct text out = { .arena = arena };
	size_t open = 0;

	bibtex_add_entry(&out, of, bibtex_key(arena, of->id));
	for (size_t i = 0; i < out.size; i++) {
		open += out.at[i] == '{';
		must(out.at[i] != '}' || open--);
		must(out.at[i] != '\n' || open == (i + 1 < out.size));
	}
	must(!open);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 12);
	struct diagnostics faults = { .arena = &arena };
	struct bibliography bibliography = { 0 };
	struct str source = { (const char *)data, size };

	csl_read(&arena, source, S("f"), &bibliography, &faults);
	for (size_t i = 0; i < bibliography.references.count; i++) {
		const struct reference *of = &bibliography.references.items[i];
		check_line(citation_write(&arena, of));
		check_line(citation_short(&arena, of));
		check_line(citation_brief(&arena, of, size % 200));
		check_entry(&arena, of);
	}
	arena_free(&arena);
	return 0;
}
