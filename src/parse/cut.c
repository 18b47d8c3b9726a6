#include "parse/cut.h"

#include "parse/colons.h"
#include "parse/line.h"
#include "parse/state.h"

#include <string.h>

/* One pass over a source. */
struct scan {
	struct arena *arena;
	struct cut *cut;
	struct str source;
	size_t least;
	struct state state;
	size_t line_end; /* where the next LF stands, or the end */
	bool returns; /* the source has CRs, which may end lines too */
	uint32_t box; /* the innermost open one, or NONE */
	uint32_t boxes;
	bool after_fence; /* the line before was a box fence or ATX heading */
};

static const struct str bom = { "\xef\xbb\xbf", 3 };

/* Finds the line at `begin`; gives where the next one begins. */
static size_t find_line(struct scan *scan, struct state_line *line)
{
	const char *at = scan->source.at;
	size_t size = scan->source.size;
	const char *found;

	if (scan->line_end <= line->begin && line->begin) {
		found = memchr(at + line->begin, '\n', size - line->begin);
		scan->line_end = found ? (size_t)(found - at) : size;
	}
	line->end = scan->line_end;
	if (scan->returns) {
		found = memchr(
			at + line->begin, '\r', line->end - line->begin);
		if (found)
			line->end = (size_t)(found - at);
	}
	size_t next = line->end + 1;
	if (next < size && at[line->end] == '\r' && at[next] == '\n')
		next++;
	return next < size ? next : size;
}
