/*
 * Memory for cmark's trees: taken one piece behind the other, given back all
 * at once, so that a tree needs no walk to be freed. A quarter of the time of
 * printing 10 MB went into malloc and free.
 *
 *	mark = memory_begin()
 *		nodes_parse(…) … nodes_parse(…)	may hold such a stretch, too
 *	memory_end(mark)			all of these trees are gone
 *
 * cmark hands its allocator no context (cmark.h, struct cmark_mem). So the
 * memory is the program's one file-scope state besides the terminal's.
 */
#ifndef PARSE_MARKDOWN_MEMORY_H
#define PARSE_MARKDOWN_MEMORY_H

#include "base/arena.h"

struct cmark_mem;

struct arena memory_begin(void);
void memory_end(struct arena mark);

/* For cmark, between the two. */
struct cmark_mem *memory_allocator(void);

#endif
