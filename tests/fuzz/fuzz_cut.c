/*
 * Any bytes: the blocks of all chunks equal the blocks of the whole, and the
 * outline holds no heading that the parser does not find.
 */
#include "chunks.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = arena_make(1 << 16);
	struct str source = { (const char *)data, size };
	struct str whole = write_chunks(&arena, source, SIZE_MAX);
	struct str parts = write_chunks(&arena, source, 0);

	if (first_difference(whole, parts) != STR_NONE) {
		fprintf(stderr, "whole:\n%.*s\nparts:\n%.*s\n", STR(whole),
			STR(parts));
		abort();
	}
	if (!outline_holds(&arena, source, false)) {
		fputs("a heading that is none\n", stderr);
		abort();
	}
	arena_free(&arena);
	return 0;
}
