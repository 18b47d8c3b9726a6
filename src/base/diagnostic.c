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

static const char *severity_name(enum severity severity)
{
	return words[severity];
}

struct str diagnostic_line(
	struct arena *arena, const struct diagnostic *diagnostic)
{
	struct text line = { .arena = arena };

	if (diagnostic->file.size)
		text_format(&line, "%.*s:", STR(diagnostic->file));
	if (diagnostic->line > 0)
		text_format(&line, "%d:", diagnostic->line);
	if (diagnostic->line > 0 && diagnostic->column > 0)
		text_format(&line, "%d:", diagnostic->column);
	text_format(&line, "%s%s: %.*s", line.size ? " " : "",
		severity_name(diagnostic->severity), STR(diagnostic->text));
	if (diagnostic->rule.size)
		text_format(&line, " [%.*s]", STR(diagnostic->rule));
	return glyph_text(arena, (struct glyphs){ 0 }, text_str(&line));
}
