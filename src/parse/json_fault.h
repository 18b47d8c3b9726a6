/*
 * Where a fault in JSON stands, and in which words it is told: jansson knows
 * the item only, and says what it expected instead of what to do.
 */
#ifndef PARSE_JSON_FAULT_H
#define PARSE_JSON_FAULT_H

#include "base/diagnostic.h"
#include "parse/json_tokens.h"

struct json_source {
	struct str bytes; /* without a byte order mark */
	struct str file;
	struct diagnostics *diagnostics;
	/* The byte that was last asked for, and where it stands. */
	size_t at;
	int line;
	int column;
};

/* Control characters and bytes that are no UTF-8 are told and become U+FFFD,
 * which moves no character. */
struct json_source json_source_make(struct arena *arena, struct str bytes,
	struct str file, struct diagnostics *diagnostics);

/* Where a byte stands. Quick when asked for in order. */
struct place json_place(struct json_source *source, size_t at);

/* Tells at a byte; the rule is "bad-json". */
void json_tell(struct json_source *source, size_t at, enum severity severity,
	const char *text);

/*
 * What jansson found wrong with the item at byte `begin`, in its words, when
 * it had read `token`.
 */
void json_fault_tell(struct json_source *source, size_t begin,
	struct json_token token, const char *problem, enum severity severity);

#endif
