#include "parse/seek_cite.h"

#include "base/unicode.h"
#include "parse/cite_key.h"
#include "parse/seek_link.h"

#include <string.h>

enum { LONGEST_ENTITY = 12 };

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static struct cite_bracket *innermost(struct cites *cites)
{
	return cites->brackets.count ?
		&cites->brackets.items[cites->brackets.count - 1] :
		NULL;
}

/* ---- links */

/* Where the label leads if it is a link's; empty: it is none. */
static struct str address_of(const struct seek *seek, struct str label)
{
	struct definitions *definitions = seek->cites->definitions;
	struct arena scratch = *seek->arena;
	struct str url = S("");

	if (definitions && label.size && label.size <= SEEK_LONGEST_LABEL)
		definitions_know(definitions, &scratch, label, &url);
	return url;
}

static bool is_defined(const struct seek *seek, size_t begin, size_t end)
{
	struct str url = address_of(seek, str_slice(seek->text, begin, end));

	return url.size && !cite_key_is_identifier(url);
}

/* ---- keys */

/* A key stands behind no letter and no digit: that is an e-mail address. */
static bool is_behind_word(const struct seek *seek, size_t at)
{
	size_t from = at;

	if (at == seek->begin)
		return false;
	while (from > seek->begin && at - from < 4) {
		from--;
		if (((unsigned char)seek->text.at[from] & 0xc0) != 0x80)
			break;
	}
	int32_t code = unicode_at(seek->text, from).code;
	return code > 0 && unicode_is_word(code);
}

static void add_relation(
	struct arena *arena, struct cite_mark *mark, struct str relation)
{
	struct {
		struct str *items;
		size_t count, room;
	} list = { mark->relations, mark->relation_count,
		mark->relation_count };

	*arena_push(arena, &list) = relation;
	mark->relations = list.items;
	mark->relation_count = list.count;
}

static bool ask(const struct cites *cites, struct cite_mark *mark)
{
	const struct citer *citer = cites->citer;

	mark->found = citer->find(citer->context, mark->key, &mark->cited);
	return mark->found;
}

/* What the article itself defines as another name of a key. */
static bool ask_alias(const struct seek *seek, struct cite_mark *mark)
{
	const struct citer *citer = seek->cites->citer;
	struct str label = { mark->key.at - 1, mark->key.size + 1 };
	struct str url = address_of(seek, label);

	mark->found = cite_key_is_identifier(url) &&
		citer->find(citer->context, url, &mark->cited);
	return mark->found;
}

/* An emphasis's end behind a known key is no part of it: "_see @smith_". */
static void trim_emphasis(const struct cites *cites, struct cite_mark *mark)
{
	struct cite_mark shorter = *mark;

	while (!shorter.found && str_ends(shorter.key, S("_"))) {
		shorter.key.size--;
		shorter.end--;
		ask(cites, &shorter);
	}
	if (shorter.found)
		*mark = shorter;
}

/* The whole key first: "Reviews:1" may be one. Then one property after the
 * other comes off. */
static void resolve(struct seek *seek, struct cite_mark *mark)
{
	struct str relation;

	if (ask(seek->cites, mark))
		return;
	if (ask_alias(seek, mark))
		return;
	mark->crossref = cite_key_crossref(mark->key, &mark->name);
	if (mark->crossref.size)
		return;
	while ((relation = cite_key_property(&mark->key)).size) {
		add_relation(seek->arena, mark, relation);
		if (ask(seek->cites, mark))
			return;
	}
	if (seek->text.at[mark->end - 1] == '_')
		trim_emphasis(seek->cites, mark);
}

/* The braces that Manubot writes around a cross-reference. */
static void take_braces(struct seek *seek, struct cite_mark *mark)
{
	if (!mark->crossref.size || mark->at == seek->begin ||
		seek->text.at[mark->at - 1] != '{' ||
		seek_byte(seek, mark->end) != '}')
		return;
	mark->at--;
	mark->end++;
}

size_t cites_pass_at(struct seek *seek, size_t at)
{
	struct cites *cites = seek->cites;
	struct str text = str_slice(seek->text, 0, seek->end);

	if (!cites || at < cites->address_end || is_behind_word(seek, at))
		return at + 1;
	struct str key = cite_key_read(text, at + 1);
	if (!key.size)
		return at + 1;
	/* Two of them are a dash before the citation. */
	bool minus = at > seek->begin && text.at[at - 1] == '-' &&
		(at < 2 || text.at[at - 2] != '-') &&
		!is_behind_word(seek, at - 1);
	struct cite_mark *mark = arena_push(seek->arena, &cites->marks);
	*mark = (struct cite_mark){
		.at = at - minus,
		.end = at + 1 + key.size,
		.key = cite_key_bare(key),
		.suppresses = minus,
		.group = NONE,
		.tail = NONE,
	};
	resolve(seek, mark);
	take_braces(seek, mark);
	return mark->end;
}

/* ---- what holds no keys */

/* A bare address may hold an @: it ends where a blank or bracket does. */
size_t cites_pass_colon(struct seek *seek, size_t at)
{
	size_t end = at + 3;

	if (!seek->cites || seek_byte(seek, at + 1) != '/' ||
		seek_byte(seek, at + 2) != '/' || at < seek->cites->address_end)
		return at + 1;
	while (end < seek->end && (unsigned char)seek->text.at[end] > ' ' &&
		!strchr("<>[]\"`|", seek->text.at[end]))
		end++;
	seek->cites->address_end = end;
	return at + 1;
}

/* ---- brackets */

size_t cites_pass_open(struct seek *seek, size_t at)
{
	struct cites *cites = seek->cites;

	if (cites)
		*arena_push(seek->arena, &cites->brackets) =
			(struct cite_bracket){ .at = at,
				.first = (uint32_t)cites->marks.count };
	return at + 1;
}

/* Whether a label of a link follows at `at`: "[words][label]". */
static bool is_before_label(const struct seek *seek, size_t at)
{
	size_t end = at + 1;

	if (seek_byte(seek, at) != '[')
		return false;
	while (end < seek->end && end - at <= SEEK_LONGEST_LABEL &&
		!strchr("[]@", seek->text.at[end]))
		end++;
	return seek_byte(seek, end) == ']' && is_defined(seek, at + 1, end);
}

/* The mark in the text that a bracket at `at` follows, or NONE. */
static uint32_t lead_of(const struct seek *seek, size_t at, uint32_t before)
{
	const struct cites *cites = seek->cites;
	int lines = 0;

	if (!before)
		return NONE;
	const struct cite_mark *mark = &cites->marks.items[before - 1];
	if (mark->group != NONE || mark->tail != NONE || mark->crossref.size)
		return NONE;
	for (size_t i = mark->end; i < at; i++) {
		lines += seek->text.at[i] == '\n';
		bool quote = lines && seek->text.at[i] == '>';
		if ((!is_space(seek->text.at[i]) && !quote) || lines > 1)
			return NONE;
	}
	return before - 1;
}

static void add_group(
	struct seek *seek, const struct cite_bracket *bracket, size_t close)
{
	struct cites *cites = seek->cites;
	uint32_t number = (uint32_t)cites->groups.count;
	uint32_t count = (uint32_t)cites->marks.count;
	struct cite_group group = {
		.open = bracket->at,
		.close = close,
		.first = bracket->first,
		.end = count,
		.lead = lead_of(seek, bracket->at, bracket->first),
	};

	if (number && bracket->first < count) {
		const struct cite_group *before =
			&cites->groups.items[number - 1];
		group.joins = before->close + 1 == group.open &&
			before->first < before->end;
	}
	if (bracket->first == count && group.lead == NONE)
		return;
	if (group.lead != NONE)
		cites->marks.items[group.lead].tail = number;
	for (uint32_t i = group.first; i < count; i++)
		cites->marks.items[i].group = number;
	*arena_push(seek->arena, &cites->groups) = group;
}

/* Whether the brackets are a link's, an image's, a span's or a note's. */
static bool is_taken(const struct seek *seek,
	const struct cite_bracket *bracket, size_t close)
{
	char before = bracket->at > seek->begin ?
		seek->text.at[bracket->at - 1] :
		' ';

	return before == '^' || seek_has_attributes(seek, close + 1) ||
		is_before_label(seek, close + 1);
}

/* Takes back the marks in a label: it must stay what it is. */
static void drop_marks(struct cites *cites, const struct cite_bracket *bracket)
{
	cites->marks.count = bracket->first;
}

static bool holds_words(const struct seek *seek,
	const struct cite_bracket *bracket, size_t close)
{
	return str_trim(str_slice(seek->text, bracket->at + 1, close)).size > 0;
}

/* Where a link leads no key is sought, yet all else that always is: what a
 * paragraph without an @ holds must not hang on whether another has one. */
static void skip_keys(struct seek *seek, size_t end)
{
	if (end > seek->cites->address_end)
		seek->cites->address_end = end;
}

/* Gives whether the brackets are a group. */
static bool close_bracket(
	struct seek *seek, const struct cite_bracket *bracket, size_t at)
{
	size_t definition = seek_definition_end(seek, bracket->at, at + 1);
	size_t target = definition ? 0 : seek_target_end(seek, at + 1);

	skip_keys(seek, definition + target);
	if (target || (!definition && is_taken(seek, bracket, at)))
		return false;
	if (definition || is_defined(seek, bracket->at + 1, at)) {
		drop_marks(seek->cites, bracket);
		return false;
	}
	return !bracket->doubtful && holds_words(seek, bracket, at);
}

size_t cites_pass_close(struct seek *seek, size_t at)
{
	struct cites *cites = seek->cites;

	if (!cites || !cites->brackets.count)
		return at + 1;
	struct cite_bracket bracket =
		cites->brackets.items[--cites->brackets.count];
	if (close_bracket(seek, &bracket, at))
		add_group(seek, &bracket, at);
	struct cite_bracket *outer = innermost(cites);
	if (outer && (cites->marks.count > bracket.first || bracket.doubtful))
		outer->doubtful = true;
	return at + 1;
}

/* Whether the semicolon ends an entity. */
static bool is_entity(const struct seek *seek, size_t at)
{
	size_t from = at;

	while (from > seek->begin && at - from < LONGEST_ENTITY) {
		char c = seek->text.at[--from];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			(c >= '0' && c <= '9') || c == '#';
		if (!plain)
			return c == '&' && from + 1 < at;
	}
	return false;
}

size_t cites_pass_part(struct seek *seek, size_t at)
{
	struct cites *cites = seek->cites;
	const struct cite_bracket *bracket = cites ? innermost(cites) : NULL;

	if (!bracket || cites->marks.count <= bracket->first ||
		is_entity(seek, at))
		return at + 1;
	struct cite_mark *mark = &cites->marks.items[cites->marks.count - 1];
	if (!mark->part)
		mark->part = at;
	return at + 1;
}

/* ---- tables */

/* Whether a line of the paragraph is a table's delimiter row by its looks. */
static bool has_delimiters(const struct seek *seek)
{
	struct str rest = str_slice(seek->text, seek->begin, seek->end);

	while (rest.size) {
		struct str line = str_line(&rest);
		bool dash = false, bar = false, other = false;
		for (size_t i = 0; i < line.size && !other; i++) {
			char c = line.at[i];
			dash = dash || c == '-';
			bar = bar || c == '|' || c == ':';
			other = !c || !strchr("|:-> \t", c);
		}
		if (dash && bar && !other)
			return true;
	}
	return false;
}

size_t cites_pass_bar(struct seek *seek, size_t at)
{
	struct cites *cites = seek->cites;

	if (!cites)
		return at + 1;
	if (cites->bars == BARS_UNKNOWN)
		cites->bars = has_delimiters(seek) ? BARS_CELLS : BARS_TEXT;
	if (seek->row || cites->bars == BARS_CELLS)
		cites->brackets.count = 0;
	return at + 1;
}

void cites_end_line(struct seek *seek)
{
	if (seek->cites && (seek->row || seek->cites->bars == BARS_CELLS))
		seek->cites->brackets.count = 0;
}
