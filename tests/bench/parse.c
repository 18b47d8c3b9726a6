/*
 * What printing is compared with: cmark's parse of a whole file, and no more.
 * With --scan what opening a huge one is compared with: it is read, and looked
 * at line by line, once.
 */
#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_whole(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	long end = -1;
	char *bytes;

	if (file && !fseek(file, 0, SEEK_END))
		end = ftell(file);
	bytes = end < 0 ? NULL : malloc((size_t)end + 1);
	if (!bytes)
		exit(2);
	rewind(file);
	*size = fread(bytes, 1, (size_t)end, file);
	fclose(file);
	return bytes;
}

/* Lines that begin like a heading, so that each line is looked at. */
static int scan(const char *bytes, size_t size)
{
	const char *end = bytes + size;
	int headings = 0;

	while (bytes < end) {
		const char *next = memchr(bytes, '\n', (size_t)(end - bytes));

		headings += *bytes == '#';
		bytes = next ? next + 1 : end;
	}
	return headings;
}

int main(int argc, char **argv)
{
	size_t size;
	char *bytes;

	if (argc < 2)
		return 2;
	bytes = read_whole(argv[argc - 1], &size);
	if (!strcmp(argv[1], "--scan"))
		return printf("%d\n", scan(bytes, size)) < 0;
	cmark_node_free(cmark_parse_document(bytes, size, CMARK_OPT_DEFAULT));
	free(bytes);
	return 0;
}
