#include "base/file.h"
#include "reader/address.h"
#include "reader/document.h"
#include "reader/source.h"

/* How many documents the command line named. */
static int count_listed(const struct reader *reader)
{
	int count = 0;

	for (size_t i = 0; i < reader->documents.count; i++)
		count += reader->documents.items[i].listed;
	return count;
}

static void say_where(struct reader *reader)
{
	if (!reader->message[0])
		reader_say(reader, false, "file %u of %d: %.*s",
			reader->document + 1, count_listed(reader),
			STR(document_now(reader)->name));
}

static void step(struct reader *reader, struct request request, int step)
{
	int listed = count_listed(reader);
	int count = request.count ? request.count : 1;
	/* From a document that a link led to: to the first, or the last. */
	int at = document_now(reader)->listed ? (int)reader->document :
		step > 0                      ? -1 :
						listed;
	int to = at + step * count;

	if (listed == 1 && at == 0) {
		reader_say(reader, false,
			"the command line named this file alone");
	} else if (to < 0 || to >= listed) {
		reader_say(reader, false, "this is the %s of %d files",
			step > 0 ? "last" : "first", listed);
	} else if (document_show(reader, (uint32_t)to, true)) {
		say_where(reader);
	}
}

void document_next(struct reader *reader, struct request request)
{
	step(reader, request, 1);
}

void document_previous(struct reader *reader, struct request request)
{
	step(reader, request, -1);
}

/* As Markdown that means nothing but itself. */
static void add_plain(struct text *out, struct str s)
{
	for (size_t i = 0; i < s.size; i++) {
		unsigned char c = (unsigned char)s.at[i];
		bool punctuation = c > ' ' && c < 0x7F &&
			!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
				(c >= 'A' && c <= 'Z'));
		if (punctuation)
			text_add_char(out, '\\');
		text_add_char(out, c == '\n' || c == '\r' ? ' ' : s.at[i]);
	}
}

void document_files(struct reader *reader, struct request request)
{
	struct arena arena = arena_make(4 << 10);
	struct text out = { .arena = &arena };

	if (request.count) {
		arena_free(&arena);
		document_choose(reader, request.count);
		return;
	}
	text_add(&out, S("# Files\n\n"));
	for (size_t i = 0; i < reader->documents.count; i++) {
		const struct document *one = &reader->documents.items[i];
		text_format(&out, "%zu. [", i + 1);
		add_plain(&out, one->name);
		text_format(&out, "](file:%zu)%s\n", i + 1,
			i == reader->document ? ", shown" :
				!one->listed  ? ", opened by a link" :
						"");
	}
	reader_open(reader, arena, S("files"), text_str(&out), CONTEXT_SOURCE);
	reader_say(reader, false, "Tab selects a file, Enter shows it");
}

void document_choose(struct reader *reader, int number)
{
	if (number < 1 || (size_t)number > reader->documents.count) {
		reader_say(reader, true, "there is no file %d", number);
	} else if ((uint32_t)number - 1 == reader->document) {
		reader_say(reader, false, "file %d is this one", number);
	} else if (document_show(reader, (uint32_t)number - 1, true)) {
		say_where(reader);
	}
}

bool document_is_text(struct str path)
{
	static const char *const endings[] = { ".md", ".markdown", ".mkd",
		".mkdn", ".mdown", ".qmd", ".rmd", ".txt", ".text" };

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t size = str_from(endings[i]).size;
		if (path.size > size &&
			str_equal_caseless(
				str_slice(path, path.size - size, path.size),
				str_from(endings[i])))
			return true;
	}
	return false;
}

/* Whether an address begins with a scheme ("https:") or a host ("//"). */
static bool is_elsewhere(struct str url)
{
	if (str_starts(url, S("//")))
		return true;
	for (size_t i = 0; i < url.size && url.at[i] != '/'; i++)
		if (url.at[i] == ':')
			return true;
	return false;
}

/* The document of a file, by whatever name; a new one where there is none. */
static uint32_t find(struct reader *reader, struct str file)
{
	struct arena scratch = arena_make(8 << 10);
	struct str full = store_full_name(&scratch, file);
	uint32_t found = 0;

	for (; found < reader->documents.count; found++) {
		struct document *one = &reader->documents.items[found];
		if (one->origin == ORIGIN_FILE &&
			str_equal(full, store_full_name(&scratch, one->name)))
			break;
	}
	arena_free(&scratch);
	if (found == reader->documents.count)
		document_add(reader, file, ORIGIN_FILE);
	return found;
}

static size_t index_of(struct str s, char c)
{
	size_t at = 0;

	while (at < s.size && s.at[at] != c)
		at++;
	return at;
}

bool document_visit(struct reader *reader, struct str file)
{
	struct stamp stamp = stamp_of(reader->scratch, file);

	if (!stamp.regular) {
		reader_say(reader, true, "%.*s: %s", STR(file),
			stamp.exists ? "is no file" : "there is no such file");
		return false;
	}
	return document_show(reader, find(reader, file), true);
}

bool document_visit_embedded(struct reader *reader, struct str name)
{
	uint32_t found = 0;

	while (found < reader->documents.count &&
		reader->documents.items[found].origin != ORIGIN_EMBEDDED)
		found++;
	if (found == reader->documents.count)
		document_add(reader, name, ORIGIN_EMBEDDED);
	return document_show(reader, found, true);
}

enum follow_result document_follow(
	struct reader *reader, struct str url, struct str *anchor)
{
	size_t hash = index_of(url, '#');
	struct str path = str_slice(url, 0, hash);
	struct str name = document_now(reader)->name;

	*anchor = str_slice(url, hash + 1, url.size);
	path = address_decode(
		&reader->scratch, str_slice(path, 0, index_of(path, '?')));
	if (reader->reading->context != CONTEXT_ARTICLE || is_elsewhere(url) ||
		document_now(reader)->origin != ORIGIN_FILE ||
		!document_is_text(path))
		return FOLLOW_OTHER;
	if (!str_starts(path, S("/")))
		path = str_format(&reader->scratch, "%.*s%.*s",
			STR(file_folder(name)), STR(path));
	return document_visit(reader, path) ? FOLLOW_SHOWN : FOLLOW_REFUSED;
}
