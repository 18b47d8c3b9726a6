#include "base/diagnostic.h"
#include "base/glyph.h"

#include <stdarg.h>
#include <stdio.h>

static const char *const words[] = {
	[SEVERITY_ERROR] = "error",
	[SEVERITY_WARNING] = "warning",
	[SEVERITY_NOTE] = "note",
};

/* printf into the arena, from a list of arguments. */
static struct str format_list(
	struct arena *arena, const char *format, va_list list)
{
	va_list again;

	va_copy(again, list);
	int size = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (size <= 0)
		return S("");
	char *text = arena_array(arena, char, (size_t)size + 1);
	vsnprintf(text, (size_t)size + 1, format, list);
	return (struct str){ text, (size_t)size };
}

void diagnostic_add(struct diagnostics *list, struct place place,
	enum severity severity, const char *rule, const char *format, ...)
{
	struct diagnostic *diagnostic = arena_push(list->arena, list);
	va_list arguments;

	diagnostic->file = place.file;
	diagnostic->line = place.line;
	diagnostic->column = place.column;
	diagnostic->severity = severity;
	diagnostic->rule = str_from(rule);
	va_start(arguments, format);
	diagnostic->text = format_list(list->arena, format, arguments);
	va_end(arguments);
}

const char *diagnostic_severity(enum severity severity)
{
	return words[severity];
}

struct str diagnostic_place(
	struct arena *arena, const struct diagnostic *diagnostic)
{
	struct text place = { .arena = arena };

	if (diagnostic->file.size)
		text_format(&place, "%.*s:", STR(diagnostic->file));
	if (diagnostic->line > 0)
		text_format(&place, "%d:", diagnostic->line);
	if (diagnostic->line > 0 && diagnostic->column > 0)
		text_format(&place, "%d:", diagnostic->column);
	return glyph_text(arena, (struct glyphs){ 0 }, text_str(&place));
}

struct str diagnostic_line(
	struct arena *arena, const struct diagnostic *diagnostic)
{
	struct str place = diagnostic_place(arena, diagnostic);
	struct str said =
		glyph_text(arena, (struct glyphs){ 0 }, diagnostic->text);
	struct text line = { .arena = arena };

	text_format(&line, "%.*s%s%s: %.*s", STR(place), place.size ? " " : "",
		diagnostic_severity(diagnostic->severity), STR(said));
	if (diagnostic->rule.size)
		text_format(&line, " [%.*s]", STR(diagnostic->rule));
	return text_str(&line);
}

struct str diagnostics_counted(
	struct arena *arena, const struct diagnostics *list)
{
	size_t counts[SEVERITY_NOTE + 1] = { 0 };
	struct text out = { .arena = arena };

	for (size_t i = 0; i < list->count; i++)
		counts[list->items[i].severity]++;
	for (size_t i = 0; i <= SEVERITY_NOTE; i++)
		if (counts[i])
			text_format(&out, "%s%zu %s%s", out.size ? ", " : "",
				counts[i], words[i], counts[i] > 1 ? "s" : "");
	return text_str(&out);
}
