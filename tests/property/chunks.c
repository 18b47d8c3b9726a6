/*
 * Over all documents at hand: chunks equal the whole, and the outline is what
 * the parser finds. Prints TAP, a test for each folder.
 */
#include "chunks.h"
#include "base/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct tally {
	int documents;
	int failures;
	bool seeds; /* made to raise doubts: the outline may have gaps */
};

static bool is_document(const char *name)
{
	static const char *const ends[] = { ".md", ".Rmd", ".qmd", ".markdown",
		".txt" };

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(str_from(name), str_from(ends[i])))
			return true;
	return false;
}

static void complain(const char *name, size_t least, struct str whole,
	struct str parts, size_t at)
{
	size_t from = at > 120 ? at - 120 : 0;

	printf("# %s, least %zu\n", name, least);
	fprintf(stderr, "%s, least %zu\nwhole: %.*s\nparts: %.*s\n", name,
		least, STR(str_slice(whole, from, at + 120)),
		STR(str_slice(parts, from, at + 120)));
}

static void check_document(const char *name, struct tally *tally)
{
	static const size_t least[] = { 0, 1 << 10, 1 << 14 };
	struct arena arena = arena_make(1 << 20);
	struct str source;

	if (!file_read(&arena, name, &source)) {
		struct str whole = write_chunks(&arena, source, SIZE_MAX);
		tally->documents++;
		for (size_t i = 0; i < sizeof least / sizeof *least; i++) {
			struct str parts =
				write_chunks(&arena, source, least[i]);
			ptrdiff_t at = first_difference(whole, parts);
			if (at == STR_NONE)
				continue;
			complain(name, least[i], whole, parts, (size_t)at);
			tally->failures++;
		}
		if (!outline_holds(&arena, source, !tally->seeds)) {
			printf("# %s: outline\n", name);
			tally->failures++;
		}
	}
	arena_free(&arena);
}

static void check_folder(const char *folder, struct tally *tally)
{
	DIR *entries = opendir(folder);
	const struct dirent *entry;

	while (entries && (entry = readdir(entries))) {
		char name[4096];
		struct stat status;
		snprintf(name, sizeof name, "%s/%s", folder, entry->d_name);
		if (entry->d_name[0] == '.' || stat(name, &status))
			continue;
		if (S_ISDIR(status.st_mode))
			check_folder(name, tally);
		else if (is_document(name))
			check_document(name, tally);
	}
	if (entries)
		closedir(entries);
}

/* Gives whether the test failed. */
static bool report(int number, const char *folder, const char *label)
{
	struct tally tally = {
		.seeds = !strcmp(folder, "tests/fuzz/seeds"),
	};

	if (*folder)
		check_folder(folder, &tally);
	printf("%s %d - %s: chunks of %d documents equal the whole%s\n",
		tally.failures ? "not ok" : "ok", number, label,
		tally.documents,
		*folder && tally.documents ? "" :
			*folder            ? " # SKIP no documents" :
					     " # SKIP it is empty");
	return tally.failures;
}

int main(void)
{
	static const char *const folders[] = { "content", "tests/articles",
		"tests/fuzz/seeds" };
	const char *corpus = getenv("CORPUS");
	int failures = 0;

	puts("1..4");
	for (int i = 0; i < 3; i++)
		failures += report(i + 1, folders[i], folders[i]);
	failures += report(4, corpus ? corpus : "", "CORPUS");
	return failures > 0;
}
