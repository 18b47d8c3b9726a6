/*
 * The file system's only door: whole files in, whole output out. Failures are
 * the world's, not a bug and not a person's writing: they come back as a
 * sentence that can be shown as it is.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/str.h"

/*
 * Reads all of a file, or of stdin, into `arena`. NULL when it went well, else
 * why not, without the name ("is a directory"). The name "-" is a file's: only
 * who was told so by the command line reads stdin.
 */
const char *file_read_stdin(struct arena *arena, struct str *bytes);
const char *file_read(struct arena *arena, const char *name, struct str *bytes);

/*
 * Why bytes are no text that could be read as an article ("is a PDF document;
 * convert it first, for example with pdftotext"), or NULL.
 */
const char *file_not_text(struct str bytes);

/* The folder part of a path with its slash, or the empty string. */
struct str file_folder(struct str path);
/* The last part of a path. */
struct str file_base(struct str path);

bool file_exists(const char *name);
/* The same, or a folder of that name. */
bool file_is_there(const char *name);

/* Whether stdin is a pipe or a file: something to read, and not a person. */
bool file_stdin_is_stream(void);

/*
 * Text on its way to a file descriptor. A closed pipe ends it quietly, a full
 * disk is remembered in `failed`. Or on its way into memory.
 */
struct output {
	struct text *into; /* not NULL: there, and nothing is written */
	int fd;
	bool closed; /* the reader went away: write no more */
	const char *failed; /* why not all could be written, or NULL */
	size_t size;
	char bytes[1 << 14];
};

void output_add(struct output *output, struct str s);
void output_flush(struct output *output);

/* A file of the program itself ("kratom/article.md"), or a NULL str.at. */
struct str embedded_find(struct str name);

#endif
