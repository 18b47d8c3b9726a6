#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Offsets in a block are 32 bits; and what is larger is no article. */
static const size_t LARGEST = (size_t)1 << 30;
enum { FIRST_READ = 1 << 16 };

/* What errno says of a file, in words for people. */
struct refusal {
	int code;
	const char *sentence;
};

static const struct refusal read_refusals[] = {
	{ ENOENT, "there is no such file" },
	{ ENOTDIR, "there is no such file" },
	{ EISDIR, "is a directory" },
	{ EACCES, "may not be read (permission denied)" },
	{ EPERM, "may not be read (permission denied)" },
	{ ENAMETOOLONG, "there is no such file (its name is too long)" },
	{ ELOOP, "its symbolic links lead in a circle" },
	{ EIO, "cannot be read (the disk reports an error)" },
	{ EBADF, "cannot be read (it is closed)" },
	{ ENXIO, "is a socket or a device, not a file" },
	{ 0, NULL },
};

static const struct refusal write_refusals[] = {
	{ ENOSPC, "the disk is full" },
	{ EDQUOT, "the disk quota is used up" },
	{ EFBIG, "the file would become too large" },
	{ EBADF, "it is closed" },
	{ EIO, "the disk reports an error" },
	{ 0, NULL },
};

static const char *sentence(const struct refusal *refusals, int code)
{
	for (; refusals->sentence; refusals++)
		if (refusals->code == code)
			return refusals->sentence;
	return strerror(code);
}

/* read(2) that no signal interrupts. */
static ssize_t read_some(int fd, char *at, size_t room)
{
	ssize_t got;

	do {
		struct pollfd ready = { .fd = fd, .events = POLLIN };
		got = read(fd, at, room);
		if (got < 0 && errno == EAGAIN && poll(&ready, 1, -1) > 0)
			errno = EINTR;
	} while (got < 0 && errno == EINTR);
	return got;
}

/* Reads to the end; `room` is a guess that saves copies where it is right. */
static const char *read_all(
	struct arena *arena, int fd, size_t room, struct str *bytes)
{
	char *at = arena_array(arena, char, room);
	size_t size = 0;
	ssize_t got;

	while ((got = read_some(fd, at + size, room - size)) > 0) {
		size += (size_t)got;
		if (size > LARGEST)
			return "is larger than a gigabyte";
		if (size == room)
			at = arena_grow(arena, at, size, &room, 1);
	}
	if (got < 0)
		return sentence(read_refusals, errno);
	*bytes = (struct str){ at, size };
	return NULL;
}

static const char *read_open(struct arena *arena, int fd, struct str *bytes)
{
	struct stat about;
	size_t room = FIRST_READ;

	if (fstat(fd, &about) < 0)
		return sentence(read_refusals, errno);
	if (S_ISDIR(about.st_mode))
		return sentence(read_refusals, EISDIR);
	if (S_ISBLK(about.st_mode))
		return sentence(read_refusals, ENXIO);
	if (S_ISREG(about.st_mode) && about.st_size > 0) {
		if ((uintmax_t)about.st_size > LARGEST)
			return "is larger than a gigabyte";
		/* One more, so that the end is seen without growing. */
		room = (size_t)about.st_size + 1;
	}
	return read_all(arena, fd, room, bytes);
}

const char *file_read_stdin(struct arena *arena, struct str *bytes)
{
	*bytes = S("");
	return read_open(arena, STDIN_FILENO, bytes);
}

const char *file_read(struct arena *arena, const char *name, struct str *bytes)
{
	*bytes = S("");
	int fd = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return sentence(read_refusals, errno);
	const char *why = read_open(arena, fd, bytes);
	close(fd);
	return why;
}

#define WITH(tool) "; convert it first, for example with " tool

/* How files begin that people take for text. */
static const struct magic {
	const char *begin;
	const char *sentence;
	bool like_text; /* decides only where there is a NUL byte, too */
} magics[] = {
	{ "%PDF-", "is a PDF document" WITH("pdftotext"), false },
	{ "%!PS-", "is a PostScript document" WITH("ps2ascii"), false },
	{ "{\\rtf", "is an RTF document" WITH("pandoc"), false },
	{ "PK\3\4", "is a ZIP archive or a DOCX, ODT or EPUB" WITH("pandoc"),
		false },
	{ "\xD0\xCF\x11\xE0", "is an old Office document" WITH("libreoffice"),
		false },
	{ "\x1F\x8B", "is compressed" WITH("zcat"), false },
	{ "\3757zXZ", "is compressed" WITH("xzcat"), false },
	{ "\x28\xB5\x2F\xFD", "is compressed" WITH("zstdcat"), false },
	{ "BZh", "is compressed" WITH("bzcat"), true },
	{ "\xFF\xFE", "is UTF-16 text" WITH("iconv -f UTF-16"), false },
	{ "\xFE\xFF", "is UTF-16 text" WITH("iconv -f UTF-16"), false },
	{ "\x89PNG", "is a PNG picture, not a text", false },
	{ "\xFF\xD8\xFF", "is a JPEG picture, not a text", false },
	{ "GIF8", "is a GIF picture, not a text", true },
	{ "\177ELF", "is a program, not a text", false },
};

const char *file_not_text(struct str bytes)
{
	struct str head = str_slice(bytes, 0, 8 << 10);
	bool has_nul = head.size && memchr(head.at, 0, head.size);

	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
		if (str_starts(head, str_from(magics[i].begin)) &&
			(has_nul || !magics[i].like_text))
			return magics[i].sentence;
	return has_nul ? "is binary data, not a text" : NULL;
}

/* Where the last part of a path begins. */
static size_t base_begin(struct str path)
{
	size_t begin = path.size;

	while (begin && path.at[begin - 1] != '/')
		begin--;
	return begin;
}

struct str file_folder(struct str path)
{
	return str_slice(path, 0, base_begin(path));
}

struct str file_base(struct str path)
{
	return str_slice(path, base_begin(path), path.size);
}

bool file_stdin_is_stream(void)
{
	struct stat about;

	return fstat(STDIN_FILENO, &about) == 0 &&
		(S_ISFIFO(about.st_mode) || S_ISREG(about.st_mode) ||
			S_ISSOCK(about.st_mode));
}

bool file_exists(const char *name)
{
	struct stat about;

	return stat(name, &about) == 0 && !S_ISDIR(about.st_mode);
}

bool file_is_there(const char *name)
{
	struct stat about;

	return stat(name, &about) == 0;
}

/* What write(2) refused: wait, give up quietly, or remember why. */
static void refuse(struct output *output, int code)
{
	struct pollfd ready = { .fd = output->fd, .events = POLLOUT };

	if (code == EINTR)
		return;
	if (code == EAGAIN && poll(&ready, 1, -1) >= 0)
		return;
	if (code == EPIPE)
		output->closed = true;
	else
		output->failed = sentence(write_refusals, code);
}

static void write_all(struct output *output, struct str s)
{
	if (output->into) {
		text_add(output->into, s);
		return;
	}
	while (s.size && !output->closed && !output->failed) {
		ssize_t wrote = write(output->fd, s.at, s.size);
		if (wrote < 0)
			refuse(output, errno);
		else
			s = str_slice(s, (size_t)wrote, s.size);
	}
}

void output_flush(struct output *output)
{
	write_all(output, (struct str){ output->bytes, output->size });
	output->size = 0;
}

void output_add(struct output *output, struct str s)
{
	if (s.size > sizeof output->bytes - output->size)
		output_flush(output);
	if (s.size > sizeof output->bytes) {
		write_all(output, s);
	} else if (s.size) {
		memcpy(output->bytes + output->size, s.at, s.size);
		output->size += s.size;
	}
}
