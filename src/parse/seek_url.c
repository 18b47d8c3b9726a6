#include "parse/html_tag.h"
#include "parse/seek_inner.h"

#include <string.h>

static bool is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* Dashes, quotes and the punctuation of East Asia: U+2000 to U+203F, U+3000
 * to U+303F and U+FF00 to U+FF3F. No URL has them unescaped. */
static bool is_wide_sign(const struct seek *seek, size_t at)
{
	struct str s = str_slice(seek->text, at, at + 2);

	return str_equal(s, S("\xe2\x80")) || str_equal(s, S("\xe3\x80")) ||
		str_equal(s, S("\xef\xbc"));
}

static size_t rough_end(const struct seek *seek, size_t at)
{
	for (; at < seek->end; at++) {
		unsigned char c = (unsigned char)seek->text.at[at];
		if (c <= ' ' || c == 0x7f || strchr("<>\"`|[]", c) ||
			is_wide_sign(seek, at))
			break;
	}
	return at;
}

/* The & of the entity that ends at `end`, or `end` less its semicolon. */
static size_t before_entity(struct str s, size_t begin, size_t end)
{
	size_t at = end - 1;

	while (at > begin && is_alnum(s.at[at - 1]))
		at--;
	return at > begin && s.at[at - 1] == '&' ? at - 1 : end - 1;
}

/* Without the punctuation of the sentence around it (GFM 0.29 §6.9). */
static size_t url_end(const struct seek *seek, size_t begin)
{
	struct str s = seek->text;
	size_t end = rough_end(seek, begin);
	long open = 0;

	for (size_t i = begin; i < end; i++)
		open += (s.at[i] == '(') - (s.at[i] == ')');
	for (; end > begin; end--) {
		char c = s.at[end - 1];
		if (c == ')' && open < 0)
			open++;
		else if (c == ';')
			end = before_entity(s, begin, end) + 1;
		else if (!strchr("?!.,:*_~'\\", c))
			break;
	}
	return end;
}

/* As cmark reads it elsewhere: without backslashes before punctuation. */
static struct str unescaped(struct seek *seek, struct str raw)
{
	struct text out = { .arena = seek->arena };

	if (!memchr(raw.at, '\\', raw.size))
		return html_text(seek->arena, raw);
	for (size_t i = 0; i < raw.size; i++) {
		bool escapes = raw.at[i] == '\\' && i + 1 < raw.size &&
			!is_alnum(raw.at[i + 1]);
		text_add_char(&out, raw.at[i += escapes]);
	}
	return html_text(seek->arena, text_str(&out));
}

/* Adds the URL that begins at `begin`, whose name begins at `host`; gives
 * where to go on behind `at`. */
static size_t add_url(struct seek *seek, size_t begin, size_t host, size_t at)
{
	char before = begin > seek->begin ? seek->text.at[begin - 1] : '\n';
	bool inside = ((unsigned char)before < 0x80 && is_alnum(before)) ||
		(before && strchr("/.-+@", before));

	if (inside || !is_alnum(seek_byte(seek, host)))
		return at + 1;
	size_t end = url_end(seek, begin);
	if (end <= host || !seek_may_hide(seek, begin, end))
		return at + 1;
	seek_add(seek, MASK_URL, begin, end,
		unescaped(seek, str_slice(seek->text, begin, end)));
	return end;
}

size_t seek_url(struct seek *seek, size_t at)
{
	static const char *const schemes[] = { "https", "http", "ftp" };
	struct str before = str_slice(seek->text, seek->begin, at);

	if (seek_byte(seek, at + 1) != '/' || seek_byte(seek, at + 2) != '/')
		return at + 1;
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
		struct str scheme = str_from(schemes[i]);
		struct str last = str_slice(before,
			before.size -
				scheme.size * (before.size >= scheme.size),
			before.size);
		if (str_equal_caseless(last, scheme))
			return add_url(seek, at - scheme.size, at + 3, at);
	}
	return at + 1;
}

size_t seek_www(struct seek *seek, size_t at)
{
	if (!str_starts(str_slice(seek->text, at, seek->end), S("www.")))
		return at + 1;
	return add_url(seek, at, at + 4, at);
}
