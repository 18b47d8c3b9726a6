#include "print/faults.h"

#include "base/glyph.h"

/* SGR (ECMA-48 §8.3.117); the eight colors that every terminal with colors
 * has, for its own background. */
#define FAINT "\x1B[2m"
#define PLAIN "\x1B[0m"

static const char *const looks[] = {
	[SEVERITY_ERROR] = "\x1B[1;31m",
	[SEVERITY_WARNING] = "\x1B[33m",
	[SEVERITY_NOTE] = "\x1B[36m",
};

static struct str colored(struct arena *arena, const struct diagnostic *fault)
{
	struct text line = { .arena = arena };
	struct str place = diagnostic_place(arena, fault);
	struct str text = glyph_text(arena, (struct glyphs){ 0 }, fault->text);

	if (place.size)
		text_format(&line, FAINT "%.*s" PLAIN " ", STR(place));
	text_format(&line, "%s%s:" PLAIN " %.*s", looks[fault->severity],
		diagnostic_severity(fault->severity), STR(text));
	if (fault->rule.size)
		text_format(&line, " " FAINT "[%.*s]" PLAIN, STR(fault->rule));
	return text_str(&line);
}

void print_faults(
	const struct diagnostics *faults, bool color, struct output *output)
{
	for (size_t i = 0; i < faults->count; i++) {
		struct arena scratch = arena_make(1 << 10);
		const struct diagnostic *fault = &faults->items[i];
		output_add(output,
			color ? colored(&scratch, fault) :
				diagnostic_line(&scratch, fault));
		output_add(output, S("\n"));
		arena_free(&scratch);
	}
}
