#include "reader/recall.h"

#include <string.h>

/* Takes a line out; gives it, for its bytes can be used again. */
static struct str take_out(
	struct recall *recall, enum recall_kind kind, size_t at)
{
	struct str *lines = recall->lines[kind];
	struct str line = lines[at];

	recall->count[kind]--;
	memmove(lines + at, lines + at + 1,
		(recall->count[kind] - at) * sizeof *lines);
	return line;
}

void recall_add(struct recall *recall, enum recall_kind kind, struct str line)
{
	struct str kept = { 0 };

	if (!line.size)
		return;
	for (size_t i = 0; !kept.size && i < recall->count[kind]; i++)
		if (str_equal(recall->lines[kind][i], line))
			kept = take_out(recall, kind, i);
	if (!kept.size)
		kept = str_copy(recall->arena, line);
	if (recall->count[kind] == RECALL_MOST)
		take_out(recall, kind, 0);
	recall->lines[kind][recall->count[kind]++] = kept;
}

struct str recall_find(const struct recall *recall, enum recall_kind kind,
	struct str prefix, size_t back)
{
	for (size_t i = recall->count[kind]; i--;) {
		struct str line = recall->lines[kind][i];
		if (str_starts(line, prefix) && line.size > prefix.size &&
			!--back)
			return line;
	}
	return S("");
}
