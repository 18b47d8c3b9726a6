/*
 * Writes a document of a kind to stdout.
 *
 *	documents SOURCE KIND SIZE
 *
 * SIZE is in bytes; that of cites, claims, bibliography and evidence is a
 * number of entries.
 */
#include "bench/documents.h"

#include <stdlib.h>
#include <string.h>

static void add_paragraph(struct source *source, const char *text, size_t size)
{
	char *copy = malloc(size + 1);

	source->paragraphs = realloc(source->paragraphs,
		(source->count + 1) * sizeof *source->paragraphs);
	if (!copy || !source->paragraphs)
		abort();
	memcpy(copy, text, size);
	copy[size] = '\0';
	source->paragraphs[source->count++] = copy;
}

/* A paragraph begins with a letter and holds only what stands for itself. */
static void end_paragraph(struct source *source, char *text, size_t *size)
{
	enum { SHORTEST = 80 };

	if (*size > SHORTEST && text[0] >= 'A' && text[0] <= 'Z' &&
		!strpbrk(text, "*[]<>|`\\#@"))
		add_paragraph(source, text, *size - 1);
	*size = 0;
}

struct source source_read(const char *path)
{
	FILE *in = fopen(path, "r");
	struct source source = { 0 };
	char line[1024], text[16384] = "";
	size_t size = 0;

	while (in && fgets(line, sizeof line, in)) {
		size_t length = strcspn(line, "\n");

		if (!length)
			end_paragraph(&source, text, &size);
		else if (size + length + 2 < sizeof text)
			size += (size_t)sprintf(
				text + size, "%.*s ", (int)length, line);
	}
	if (in)
		fclose(in);
	if (!source.count) {
		fprintf(stderr, "%s: no paragraphs\n", path);
		exit(2);
	}
	return source;
}

const char *source_next(struct source *source)
{
	return source->paragraphs[source->next++ % source->count];
}

static void write_document(
	FILE *out, const struct kind *kind, struct source *source, long size)
{
	const char *parting = kind->joined ? " " : "\n\n";
	int by_bytes = strcmp(kind->unit, "bytes") == 0;
	long n = 0;

	if (!kind->bare)
		fputs("# A document to be measured\n\n", out);
	fprintf(out, "%s%s", FIRST_LINE, parting);
	while ((by_bytes ? ftell(out) : n) < size) {
		kind->block(out, source, n++);
		fputs(parting, out);
	}
	fprintf(out, "%s\n", LAST_LINE);
	if (kind->tail)
		kind->tail(out, n);
}

int main(int argc, char **argv)
{
	const struct kind *kind = argc == 4 ? kind_find(argv[2]) : NULL;
	struct source source;
	long size;

	if (argc != 4) {
		fputs("documents SOURCE KIND SIZE > FILE\n", stderr);
		return 2;
	}
	source = source_read(argv[1]);
	size = atol(argv[3]);
	if (kind)
		write_document(stdout, kind, &source, size);
	else if (!strcmp(argv[2], "bibliography"))
		write_bibliography(stdout, &source, size);
	else if (!strcmp(argv[2], "evidence"))
		write_evidence(stdout, &source, size);
	else
		return fprintf(stderr, "%s: no such kind\n", argv[2]), 2;
	return fflush(stdout) || ferror(stdout);
}
