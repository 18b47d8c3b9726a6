/*
 * What a person wrote is wrong: `file:line:column: error|warning|note: text
 * [rule]`. Parsing never ends at a diagnostic; it is added to a list and the
 * rest is read. Lines and columns count from 1, columns in code points; 0 is
 * unknown and left out in print.
 */
#ifndef BASE_DIAGNOSTIC_H
#define BASE_DIAGNOSTIC_H

#include "base/arena.h"
#include "base/str.h"

enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

struct diagnostic {
	struct str file;
	int line;
	int column;
	enum severity severity;
	struct str text;
	struct str rule; /* empty: none */
};

struct diagnostics {
	struct arena *arena; /* holds the texts; set it first */
	struct diagnostic *items;
	size_t count;
	size_t room;
};

/* Where in which file; the file's name is not copied. */
struct place {
	struct str file;
	int line;
	int column;
};

/* Adds one; the text is printf's. `rule` is a literal, NULL for none. */
void diagnostic_add(struct diagnostics *list, struct place place,
	enum severity severity, const char *rule, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* "error", "warning", "note" */
const char *diagnostic_severity(enum severity severity);

/* "file:line:column:", as much of it as is known, with controls escaped. */
struct str diagnostic_place(
	struct arena *arena, const struct diagnostic *diagnostic);

/* "2 errors, 1 note"; empty where the list is. */
struct str diagnostics_counted(
	struct arena *arena, const struct diagnostics *list);

/* The diagnostic as one line without its end, with controls escaped. */
struct str diagnostic_line(
	struct arena *arena, const struct diagnostic *diagnostic);

#endif
