/*
 * Files that the program keeps for itself, in the folders of the XDG Base
 * Directory Specification: written whole or not at all, for nobody else to
 * read; and what a file's state is, so that a change is seen.
 *
 *	store_save("…/a.yaml")	…/a.yaml.XXXXXX.new, fsync, rename
 */
#ifndef BASE_STORE_H
#define BASE_STORE_H

#include "base/str.h"

/*
 * The program's folder with its slash: in the one that the variable names, else
 * below the home ("XDG_STATE_HOME", ".local/state"). Empty where there is
 * neither; a relative path in the variable is ignored, as the specification
 * asks. Nothing is created.
 */
struct str store_folder(
	struct arena *arena, const char *variable, const char *below_home);

/*
 * Writes a file by way of another one beside it, and makes the folders that
 * lead to it where they are missing (mode 0700; the file has 0600). NULL when
 * it went well, else why not; then the old file is as it was.
 */
const char *store_save(struct arena scratch, struct str file, struct str bytes);

/* Takes a file away; one that is not there is no fault. */
const char *store_remove(struct arena scratch, struct str file);

/* Renames NAME to NAME.broken, so that nobody reads it again. */
const char *store_set_aside(struct arena scratch, struct str file);

/* Takes away the oldest files of a folder whose names end so, until no more
 * than `most` are left. */
void store_prune(struct arena scratch, struct str folder, struct str ending,
	size_t most);

/* The name from the root on, without "." and "..", or as it was. */
struct str store_full_name(struct arena *arena, struct str file);

/* What tells one state of a file from another. */
struct stamp {
	bool exists;
	bool regular; /* reading it does not wait for anybody */
	long long size;
	long long seconds, nanoseconds; /* of the last change */
};

struct stamp stamp_of(struct arena scratch, struct str file);
bool stamp_equal(struct stamp a, struct stamp b);

#endif
