/*
 * The command line: one table of options, of which --help is a projection.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "check/check.h"
#include "terminal/screen.h"

#include <stdbool.h>

enum action {
	ACT_READ,
	ACT_DUMP,
	ACT_LIST,
	ACT_SUMMARY,
	ACT_REPORT,
	ACT_CHECK,
	ACT_EXPORT,
	ACT_COMMANDS,
	ACT_PRINT_CONFIG,
	ACT_HELP,
	ACT_VERSION
};

enum export { EXPORT_CSL, EXPORT_BIBTEX, EXPORT_MARKDOWN };

enum { STATUS_FAULTS = 1, STATUS_REFUSED = 2 };

struct options {
	enum action action;
	int width; /* columns; -1: not given */
	int line; /* +N; 0: not given */
	const char *pattern; /* +/PATTERN, or NULL as the others */
	const char *keymap;
	const char *section;
	const char *evidence;
	struct arena *arena; /* holds the lists; set it first */
	struct {
		const char **items;
		size_t count, room;
	} bibliographies;
	const char *file; /* the first of */
	struct {
		const char **items;
		size_t count, room;
	} files;
	bool ascii;
	bool no_mouse;
	bool no_memory;
	bool color_given;
	bool strict; /* --check: warnings count */
	bool json; /* --format json */
	enum export export;
	struct check_options check;
	struct screen_options screen; /* theme NULL: not given */
};

/* Reads the command line; 0, or STATUS_REFUSED after having said why. */
int options_read(int argc, char **argv, struct options *options);

/* Prints --help. */
void options_help(void);

/* "caveat: WHAT: WHY" on stderr; gives STATUS_REFUSED. */
int options_refuse(const char *what, const char *why);

/* Whether the article is to be read on the screen. */
bool options_on_screen(const struct options *options);

#endif
