#include "base/store.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct str store_folder(
	struct arena *arena, const char *variable, const char *below_home)
{
	const char *named = getenv(variable);
	const char *home = getenv("HOME");

	if (named && *named == '/')
		return str_format(arena, "%s/caveat/", named);
	if (home && *home == '/')
		return str_format(arena, "%s/%s/caveat/", home, below_home);
	return S("");
}

/* Makes each folder of the path that is missing. */
static void make_folders(struct arena *arena, struct str file)
{
	for (size_t i = 1; i < file.size; i++)
		if (file.at[i] == '/')
			mkdir(str_c(arena, str_slice(file, 0, i)), 0700);
}

static bool write_whole(int fd, struct str bytes)
{
	while (bytes.size) {
		ssize_t wrote = write(fd, bytes.at, bytes.size);
		if (wrote < 0 && errno != EINTR)
			return false;
		if (wrote > 0)
			bytes = str_slice(bytes, (size_t)wrote, bytes.size);
	}
	return fsync(fd) == 0 || errno == EINVAL;
}

const char *store_save(struct arena scratch, struct str file, struct str bytes)
{
	char *name = arena_array(&scratch, char, file.size + 12);

	make_folders(&scratch, file);
	memcpy(name, file.at, file.size);
	memcpy(name + file.size, ".XXXXXX.new", 12);
	int fd = mkstemps(name, 4); /* mode 0600 */
	if (fd < 0)
		return strerror(errno);
	bool written = write_whole(fd, bytes);
	int code = errno;
	if (close(fd) < 0 && written) {
		written = false;
		code = errno;
	}
	if (written && rename(name, str_c(&scratch, file)) < 0) {
		written = false;
		code = errno;
	}
	if (written)
		return NULL;
	unlink(name);
	return strerror(code);
}

const char *store_remove(struct arena scratch, struct str file)
{
	if (unlink(str_c(&scratch, file)) == 0 || errno == ENOENT)
		return NULL;
	return strerror(errno);
}

const char *store_set_aside(struct arena scratch, struct str file)
{
	struct str aside = str_format(&scratch, "%.*s.broken", STR(file));

	if (rename(str_c(&scratch, file), str_c(&scratch, aside)) == 0)
		return NULL;
	return strerror(errno);
}

struct kept {
	struct str file;
	struct stamp stamp;
};

struct folder {
	struct kept *items;
	size_t count, room;
};

static int older_first(const void *a, const void *b)
{
	const struct stamp *x = &((const struct kept *)a)->stamp;
	const struct stamp *y = &((const struct kept *)b)->stamp;

	if (x->seconds != y->seconds)
		return x->seconds < y->seconds ? -1 : 1;
	return (x->nanoseconds > y->nanoseconds) -
		(x->nanoseconds < y->nanoseconds);
}

void store_prune(
	struct arena scratch, struct str folder, struct str ending, size_t most)
{
	struct folder kept = { 0 };
	DIR *open = opendir(str_c(&scratch, folder));
	const struct dirent *entry;

	while (open && (entry = readdir(open))) {
		struct str name = str_from(entry->d_name);
		if (!str_ends(name, ending))
			continue;
		struct kept *one = arena_push(&scratch, &kept);
		one->file = str_format(
			&scratch, "%.*s%.*s", STR(folder), STR(name));
		one->stamp = stamp_of(scratch, one->file);
	}
	if (open)
		closedir(open);
	if (kept.count <= most)
		return;
	qsort(kept.items, kept.count, sizeof *kept.items, older_first);
	for (size_t i = 0; i < kept.count - most; i++)
		store_remove(scratch, kept.items[i].file);
}

struct str store_full_name(struct arena *arena, struct str file)
{
	char *full = realpath(str_c(arena, file), NULL);
	struct str name = full ? str_copy(arena, str_from(full)) : file;

	free(full); /* realpath(3) allocates it */
	return name;
}

struct stamp stamp_of(struct arena scratch, struct str file)
{
	struct stat about;

	if (stat(str_c(&scratch, file), &about) < 0)
		return (struct stamp){ 0 };
	return (struct stamp){ .exists = true,
		.regular = S_ISREG(about.st_mode),
		.size = about.st_size,
		.seconds = about.st_mtim.tv_sec,
		.nanoseconds = about.st_mtim.tv_nsec };
}

bool stamp_equal(struct stamp a, struct stamp b)
{
	return a.exists == b.exists && a.size == b.size &&
		a.seconds == b.seconds && a.nanoseconds == b.nanoseconds;
}
