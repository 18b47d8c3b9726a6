#include "check/target.h"

#include "base/file.h"

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* RFC 3986 §2.1; what is no escape stays. */
static struct str decode(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	for (size_t at = 0; at < s.size; at++) {
		int high = -1, low = -1;
		if (s.at[at] == '%' && at + 2 < s.size) {
			high = hex_digit(s.at[at + 1]);
			low = hex_digit(s.at[at + 2]);
		}
		if (high < 0 || low < 0 || !(high | low)) {
			text_add_char(&out, s.at[at]);
			continue;
		}
		text_add_char(&out, (char)(16 * high + low));
		at += 2;
	}
	return text_str(&out);
}

static bool is_template(struct str url)
{
	static const char *const signs[] = { "{", "<%", "${", "@(", "`" };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_find(url, str_from(signs[i]), 0) != STR_NONE)
			return true;
	return false;
}

/* "#", "#top" (HTML, "top of the document"), "#/route", "#:~:text=…" */
static bool is_no_heading(struct str name)
{
	return !name.size || str_equal_caseless(name, S("top")) ||
		str_starts(name, S("/")) || str_starts(name, S("!")) ||
		str_starts(name, S(":~:"));
}

static struct str without_tail(struct str url)
{
	size_t at = 0;

	while (at < url.size && url.at[at] != '?' && url.at[at] != '#')
		at++;
	return str_slice(url, 0, at);
}

struct target target_of(struct arena *arena, struct str url)
{
	struct target target = { TARGET_ELSEWHERE, S("") };

	if (!url.size || is_template(url))
		return target;
	if (str_starts(url, S("#"))) {
		target.name = decode(arena, str_slice(url, 1, url.size));
		if (!is_no_heading(target.name))
			target.kind = TARGET_HEADING;
		return target;
	}
	target.name = decode(arena, without_tail(url));
	if (target.name.size && !str_scheme(url) && url.at[0] != '/' &&
		url.at[0] != '\\')
		target.kind = TARGET_FILE;
	return target;
}

static bool is_there(struct arena scratch, struct str folder, struct str stem,
	const char *ending)
{
	struct str file = str_format(
		&scratch, "%.*s%.*s%s", STR(folder), STR(stem), ending);

	return file_is_there(str_c(&scratch, file));
}

bool target_exists(struct str folder, struct str name)
{
	/* Pandoc's default-image-extension; sites name pages without one. */
	static const char *const endings[] = { "", ".md", ".png", ".svg",
		".jpg", ".jpeg", ".pdf", ".gif", ".webp", ".qmd", ".Rmd" };
	/* A page that is made of such a file. */
	static const char *const sources[] = { ".md", ".qmd", ".Rmd",
		".markdown", ".ipynb" };
	struct arena scratch = arena_make(1 << 10);
	bool found = false, page = str_ends(name, S(".html"));

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		found = found || is_there(scratch, folder, name, endings[i]);
	for (size_t i = 0; page && i < sizeof sources / sizeof *sources; i++)
		found = found ||
			is_there(scratch, folder,
				str_slice(name, 0,
					name.size - sizeof ".html" + 1),
				sources[i]);
	arena_free(&scratch);
	return found;
}
