/*
 * The bytes of a YAML file, made fit for libyaml, and where in the file each
 * character stands. libyaml gives up a whole file for one byte that is no
 * UTF-8 or one control character, and marks it 1:1; so such a byte is told
 * here with its place and read as U+FFFD. libyaml also counts NEL, LS and PS
 * as line ends, which nobody's editor does; so its marks are taken as numbers
 * of characters only.
 */
#ifndef PARSE_YAML_SOURCE_H
#define PARSE_YAML_SOURCE_H

#include "base/diagnostic.h"

struct yaml_source {
	struct str bytes; /* without a byte order mark */
	struct str file;
	int first_line;
	/* The character that was last asked for. */
	size_t index; /* characters before it */
	size_t at; /* bytes before it */
	int line;
	int column;
};

/* `bytes` begin with line number `line` of `file`. */
struct yaml_source yaml_source_make(struct arena *arena, struct str bytes,
	struct str file, int line, struct diagnostics *diagnostics);

/*
 * Where character number `index` stands, counted from 0; source->at is then
 * its byte. Quick when asked for in order.
 */
struct place yaml_source_place(struct yaml_source *source, size_t index);

#endif
