#include "parse/alert.h"

#include "parse/csl_marks.h"
#include "parse/marker.h"

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Where the kind ends in "[!kind]". */
static size_t kind_end(struct str line)
{
	size_t at = 2;

	while (at < line.size && (is_letter(line.at[at]) || line.at[at] == '-'))
		at++;
	return at;
}

bool alert_is(struct str line)
{
	size_t end = kind_end(line);

	if (!str_starts(line, S("[!")) || end == 2 || end >= line.size ||
		line.at[end] != ']')
		return false;
	end++;
	if (end < line.size && (line.at[end] == '+' || line.at[end] == '-'))
		end++;
	return end == line.size || marker_blank(line.at[end]);
}

/* "NOTE" and "note" read "Note"; a marker has no styles for its title's marks.
 */
static struct str titled(struct arena *arena, struct str kind, struct str title)
{
	struct text text = { .arena = arena };

	for (size_t i = 0; i < kind.size; i++) {
		char c = kind.at[i];
		if (i ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z')
			c ^= ' ';
		text_add_safe(&text, (struct str){ &c, 1 });
	}
	if (title.size) {
		text_add(&text, S(": "));
		text_add_safe(&text, marks_strip(arena, title));
	}
	return text_str(&text);
}

struct str alert_title(struct arena *arena, struct str line)
{
	size_t end = kind_end(line);
	size_t behind = end + 1;

	if (behind < line.size && !marker_blank(line.at[behind]))
		behind++;
	return titled(arena, str_slice(line, 2, end),
		str_trim(str_slice(line, behind, line.size)));
}

struct str alert_box(struct arena *arena, struct str class, struct str title)
{
	struct str callout = S("callout-");
	struct text safe = { .arena = arena };

	if (str_starts(class, callout) && class.size > callout.size)
		return titled(arena, str_slice(class, callout.size, class.size),
			title);
	text_add_safe(&safe, class);
	return text_str(&safe);
}
