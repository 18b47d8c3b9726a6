/*
 * Regular expressions through PCRE2: UTF-8, Unicode properties, JIT where it
 * is there, and bounds on the work, so that no pattern hangs the reader.
 */
#ifndef BASE_REGEX_H
#define BASE_REGEX_H

#include "base/str.h"

struct regex; /* freed with regex_free */

enum regex_result { REGEX_FOUND, REGEX_NONE, REGEX_TOO_LONG };

/*
 * The compiled pattern, or NULL with a sentence for people in *why, which is
 * allocated in the arena ("missing closing parenthesis, at character 3").
 */
struct regex *regex_compile(struct arena *arena, struct str pattern,
	bool caseless, struct str *why);
void regex_free(struct regex *regex);

/*
 * The first match in s at or after `from`. An empty match counts as none. It
 * is given up as too long after about a quarter of a second.
 */
enum regex_result regex_find(struct regex *regex, struct str s, size_t from,
	size_t *begin, size_t *end);

#endif
