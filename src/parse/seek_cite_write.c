#include "base/unicode.h"
#include "parse/cite_key.h"
#include "parse/locator.h"
#include "parse/marker.h"
#include "parse/seek_cite.h"

#include <string.h>

/* One group, or a mark in the text, on its way into finds. */
struct write {
	struct seek *seek;
	struct cites *cites;
	uint32_t number;
};

/* As it was written, trimmed, in one line. */
static struct str flat(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	s = str_trim(s);
	for (size_t i = 0; i < s.size; i++) {
		if (!seek_is_end(s.at[i])) {
			text_add_char(&out, s.at[i]);
			continue;
		}
		while (i + 1 < s.size &&
			(seek_is_end(s.at[i + 1]) ||
				marker_blank(s.at[i + 1]) ||
				s.at[i + 1] == '>'))
			i++;
		text_add_char(&out, ' ');
	}
	return text_str(&out);
}

static struct str between(const struct write *write, size_t begin, size_t end)
{
	return str_slice(write->seek->text, begin, end);
}

static void add_sign(
	struct write *write, size_t begin, size_t end, struct str text)
{
	seek_add(write->seek, MASK_SIGN, begin, end, text);
}

/* ---- words */

/* "Smith 2020", "2020", "? key"; in the text "Smith (2020". */
static void add_words(
	struct text *out, const struct cite_mark *mark, bool in_text)
{
	const struct cited *cited = &mark->cited;

	if (!mark->found) {
		text_format(out, "? %.*s", STR(mark->key));
		return;
	}
	if (!mark->suppresses && cited->author.size) {
		text_add(out, cited->author);
		text_add_char(out, ' ');
	}
	if (in_text)
		text_add_char(out, '(');
	text_add(out, cited->year);
}

/* Whether the word before says already what it is: "Figure @fig:x", "figs.
 * @fig:x". */
static bool is_said(const struct write *write, const struct cite_mark *mark)
{
	enum { ALIKE = 3 /* letters: "Eq." is an equation */ };
	struct str text = write->seek->text;
	size_t least = write->seek->begin, end = mark->at, begin;

	while (end > least && memchr(" .\n", text.at[end - 1], 3))
		end--;
	for (begin = end; begin > least &&
		((text.at[begin - 1] | 32) >= 'a' &&
			(text.at[begin - 1] | 32) <= 'z');)
		begin--;
	size_t size = end - begin < ALIKE ? end - begin : ALIKE;
	return end < mark->at && size > 1 &&
		str_equal_caseless(str_slice(text, begin, begin + size),
			str_slice(mark->crossref, 0, size));
}

static void add_crossref(struct write *write, const struct cite_mark *mark)
{
	struct arena *arena = write->seek->arena;
	struct mask_find *find = seek_add(
		write->seek, MASK_CROSSREF, mark->at, mark->end, S(""));

	find->text = mark->name;
	if (!mark->suppresses && !is_said(write, mark))
		find->text = str_format(arena, "%.*s %.*s", STR(mark->crossref),
			STR(mark->name));
	find->url = str_format(arena, "#%.*s", STR(mark->key));
}

/* ---- cites */

static struct cite *make_cite(struct write *write, const struct cite_mark *mark)
{
	struct cite *cite = arena_new(write->seek->arena, struct cite);

	cite->key = mark->key;
	cite->mode = mark->suppresses ? CITE_SUPPRESS_AUTHOR :
		mark->group == NONE   ? CITE_IN_TEXT :
					CITE_NORMAL;
	cite->relations.items = mark->relations;
	cite->relations.count = mark->relation_count;
	cite->group = write->number;
	cite->reference = mark->found ? mark->cited.reference : NONE;
	return cite;
}

static void add_cite(struct write *write, const struct cite_mark *mark,
	struct cite *cite, const struct text *text, size_t covered)
{
	struct mask_find *find =
		seek_add(write->seek, MASK_CITE, mark->at, mark->end, S(""));

	find->cite = cite;
	find->text = text_str(text);
	find->covered = covered;
}

/* What stands behind a key, from byte `from` on. */
static void take_behind(struct write *write, struct cite *cite,
	const struct locator *locator, size_t from)
{
	struct arena *arena = write->seek->arena;
	bool touches = !locator->comma && !locator->open;

	cite->locator = flat(arena, locator->words);
	cite->suffix = flat(arena, locator->suffix);
	if (!locator->braced)
		return;
	add_sign(write, from + locator->open, from + locator->open + 1,
		touches && locator->words.size ? S(" ") : S(""));
	add_sign(
		write, from + locator->close, from + locator->close + 1, S(""));
}

/* ---- in the text */

static bool is_cite(const struct cites *cites, const struct cite_mark *mark)
{
	return mark->found || mark->crossref.size ||
		(cites->citer->has_bibliography && cite_key_evident(mark->key));
}

/* Whether the bracket behind a key begins with words about that key. */
static size_t tail_words_end(
	const struct write *write, const struct cite_group *tail)
{
	if (tail->first == tail->end)
		return tail->close;
	size_t begin = tail->open + 1;
	size_t end = write->cites->marks.items[tail->first].at;
	const char *part =
		memchr(write->seek->text.at + begin, ';', end - begin);
	return part ? (size_t)(part - write->seek->text.at) : begin;
}

static size_t spaces_before(const struct write *write, size_t at, size_t from)
{
	while (at > from && marker_blank(write->seek->text.at[at - 1]))
		at--;
	return at;
}

static void write_tail(struct write *write, const struct cite_mark *mark,
	struct cite *cite, struct text *text)
{
	const struct cite_group *tail = &write->cites->groups.items[mark->tail];
	size_t begin = tail->open + 1;
	size_t end = tail_words_end(write, tail);
	struct locator locator = locator_read(between(write, begin, end));
	size_t covered = text->size;
	bool touches = mark->end == tail->open;

	take_behind(write, cite, &locator, begin);
	if (mark->found)
		text_add_char(text, end > begin ? ',' : ';');
	add_cite(write, mark, cite, text, covered);
	if (mark->found)
		add_sign(write, tail->open, begin, touches ? S(" ") : S(""));
	else
		add_sign(write, tail->open, begin, touches ? S(" (") : S("("));
	if (tail->first == tail->end)
		add_sign(write, spaces_before(write, tail->close, begin),
			tail->close + 1, S(")"));
}

static void write_in_text(struct write *write, const struct cite_mark *mark)
{
	struct text text = { .arena = write->seek->arena };

	if (!is_cite(write->cites, mark))
		return;
	if (mark->crossref.size) {
		add_crossref(write, mark);
		return;
	}
	write->number = write->cites->numbers++;
	struct cite *cite = make_cite(write, mark);
	add_words(&text, mark, true);
	if (mark->tail != NONE) {
		write_tail(write, mark, cite, &text);
		return;
	}
	if (mark->found)
		text_add_char(&text, ')');
	add_cite(write, mark, cite, &text, text.size);
}

/* ---- in brackets */

/* What stands between two keys, or behind the last: where the second one's
 * prefix begins. */
static size_t write_behind(struct write *write, const struct cite_mark *mark,
	struct cite *cite, struct locator *locator, size_t end, bool last)
{
	bool parted = mark->part && mark->part < end;
	size_t stop = parted && !last ? mark->part : end;

	*locator = locator_read(between(write, mark->end, stop));
	take_behind(write, cite, locator, mark->end);
	if (parted || last)
		return stop + 1;
	cite->suffix = S("");
	if (locator->braced)
		return mark->end + locator->close + 1;
	if (!locator->words.size)
		return mark->end;
	return (size_t)(locator->words.at - write->seek->text.at) +
		locator->words.size;
}

/* "see" of ", see also": commas and semicolons belong to nobody. */
static struct str prefix_of(struct arena *arena, struct str s)
{
	bool has_entity = s.size && memchr(s.at, '&', s.size);

	s = str_trim(s);
	while (s.size && s.at[0] && strchr(",;", s.at[0]))
		s = str_trim(str_slice(s, 1, s.size));
	while (s.size && s.at[s.size - 1] &&
		strchr(has_entity ? "," : ",;", s.at[s.size - 1]))
		s = str_trim(str_slice(s, 0, s.size - 1));
	return flat(arena, s);
}

/* Gives where the next one's prefix begins. */
static size_t write_mark(struct write *write, const struct cite_group *group,
	uint32_t index, size_t from)
{
	const struct cite_mark *mark = &write->cites->marks.items[index];
	bool last = index + 1 == group->end;
	size_t end = last ? group->close : mark[1].at;
	struct text text = { .arena = write->seek->arena };
	struct locator locator;

	if (mark->crossref.size) {
		add_crossref(write, mark);
		return mark->part && !last ? mark->part + 1 : mark->end;
	}
	struct cite *cite = make_cite(write, mark);
	cite->prefix =
		prefix_of(write->seek->arena, between(write, from, mark->at));
	from = write_behind(write, mark, cite, &locator, end, last);
	add_words(&text, mark, false);
	size_t covered = text.size;
	if (locator.words.size && !locator.comma)
		text_add_char(&text, ',');
	add_cite(write, mark, cite, &text, covered);
	return from;
}

/* Cross-references alone stand without parentheses. */
static bool only_crossrefs(
	const struct cites *cites, const struct cite_group *group)
{
	for (uint32_t i = group->first; i < group->end; i++)
		if (!cites->marks.items[i].crossref.size)
			return false;
	return true;
}

static void write_signs(
	struct write *write, const struct cite_group *group, bool open)
{
	const struct cites *cites = write->cites;
	const struct str text = write->seek->text;
	uint32_t next = (uint32_t)(group - cites->groups.items) + 1;
	bool bare = only_crossrefs(cites, group);
	bool goes_on =
		next < cites->groups.count && cites->groups.items[next].joins;
	size_t behind = group->open + 1;

	while (behind < group->close && marker_blank(text.at[behind]))
		behind++;
	if (open)
		add_sign(write, group->open, behind,
			group->joins ? S("; ") :
				bare ? S("") :
				       S("("));
	add_sign(write, spaces_before(write, group->close, behind),
		group->close + 1, bare || goes_on ? S("") : S(")"));
}

static void write_group(struct write *write, const struct cite_group *group)
{
	struct cites *cites = write->cites;
	const struct cite_mark *marks = cites->marks.items;
	bool led = group->lead != NONE && is_cite(cites, &marks[group->lead]);
	size_t from = group->open + 1;

	if (!led && !group->joins)
		write->number = cites->numbers++;
	if (led)
		from = tail_words_end(write, group);
	for (uint32_t i = group->first; i < group->end; i++)
		from = write_mark(write, group, i, from);
	write_signs(write, group, !led);
}

void cites_end(struct seek *seek)
{
	struct cites *cites = seek->cites;

	if (!cites)
		return;
	struct write write = { seek, cites, cites->numbers };
	for (uint32_t i = 0; i < cites->marks.count; i++) {
		const struct cite_mark *mark = &cites->marks.items[i];
		if (mark->group == NONE)
			write_in_text(&write, mark);
		else if (cites->groups.items[mark->group].first == i)
			write_group(&write, &cites->groups.items[mark->group]);
	}
	cites->marks.count = 0;
	cites->groups.count = 0;
	cites->brackets.count = 0;
	cites->address_end = 0;
	cites->bars = BARS_UNKNOWN;
}

/* ---- places */

static struct str byte_order_mark(void)
{
	return S("\xef\xbb\xbf");
}

void cites_place(
	const struct mask_finds *finds, struct str text, size_t from, int line)
{
	int column = 1;

	if (str_starts(str_slice(text, from, text.size), byte_order_mark()))
		from += byte_order_mark().size;
	for (size_t i = 0; i < finds->count; i++) {
		const struct mask_find *find = &finds->items[i];
		for (; from < find->at; from++) {
			char c = text.at[from];
			bool feeds = c == '\n' ||
				(c == '\r' && text.at[from + 1] != '\n');
			column += ((unsigned char)c & 0xc0) != 0x80;
			line += feeds;
			if (feeds)
				column = 1;
		}
		if (!find->cite)
			continue;
		find->cite->line = line;
		find->cite->column = column;
	}
}
