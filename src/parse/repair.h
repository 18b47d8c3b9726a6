/*
 * Characters that a format's library would refuse the whole file for: each is
 * told, and U+FFFD stands for it.
 */
#ifndef PARSE_REPAIR_H
#define PARSE_REPAIR_H

#include "base/diagnostic.h"

#include <stdint.h>

/* Whether the format takes a character; negative: a byte that is no UTF-8. */
typedef bool repair_takes(int32_t code);

/* A copy with U+FFFD for each character that it does not take. */
struct str repair_text(
	struct arena *arena, struct str bytes, repair_takes *takes);

/* Tells one: `format` is "JSON", `byte` what stands there. */
void repair_tell(struct diagnostics *diagnostics, struct place place,
	const char *rule, const char *format, int32_t code, char byte);

#endif
