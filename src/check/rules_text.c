#include "article/place.h"
#include "article/source_place.h"
#include "base/unicode.h"
#include "check/anchors.h"
#include "check/rule.h"
#include "parse/ids.h"
#include "parse/plaintext.h"

/* ---- headings */

struct headings {
	struct inquiry *inquiry;
	const struct rule *rule;
	struct source_cursor cursor;
	int level; /* of the one before; 0: there is none */
	struct anchors anchors; /* with the headings that are HTML */
	size_t next; /* of these */
};

typedef void see_heading(struct headings *headings, const struct block *block,
	const struct source_part *part);

/* Whether it stands in nothing but boxes: what is quoted has levels of its
 * own. */
static bool is_own(const struct chunk *chunk, const struct block *block)
{
	for (uint32_t i = 0; i < block->prefix_count; i++)
		if (chunk->prefixes.items[block->first_prefix + i].kind !=
			PREFIX_BOX)
			return false;
	return true;
}

static void see_headings(struct headings *headings, see_heading *see)
{
	struct article *article = headings->inquiry->article;
	struct position at = { .chunk = article_first_chunk(article) };

	for (; at.chunk < article_chunk_count(article); at.chunk++) {
		const struct chunk *chunk = article_chunk(article, at.chunk);
		for (at.block = 0; at.block < chunk->blocks.count; at.block++) {
			const struct block *b = &chunk->blocks.items[at.block];
			if (b->kind != BLOCK_HEADING || !is_own(chunk, b))
				continue;
			struct source_part part =
				source_part_of(article, &headings->cursor, at);
			see(headings, b, &part);
		}
	}
}

static void check_level(struct headings *headings, const struct block *block,
	const struct source_part *part)
{
	while (headings->next < headings->anchors.headings.count &&
		headings->anchors.headings.items[headings->next].line <
			block->line)
		headings->level =
			headings->anchors.headings.items[headings->next++]
				.level;
	int before = headings->level;
	headings->level = block->level;
	if (!before || block->level <= before + 1)
		return;
	diagnostic_add(headings->inquiry->found,
		source_place_of_block(headings->inquiry->article, part),
		headings->rule->severity, headings->rule->name,
		"a heading of level %d follows one of level %d; make it one of "
		"level %d, or put one of that level above it",
		block->level, before, before + 1);
}

void rule_skipped_level(struct inquiry *inquiry, const struct rule *rule)
{
	struct headings headings = { .inquiry = inquiry, .rule = rule };
	struct arena scratch = arena_make(4 << 10);

	headings.anchors = anchors_find(&scratch, inquiry->article);
	see_headings(&headings, check_level);
	arena_free(&scratch);
}

/* A heading of attributes, an image or HTML is not empty to who wrote it. */
static bool is_bare(struct str line)
{
	line = str_trim(line);
	for (size_t i = 0; i < line.size; i++)
		if (line.at[i] != '#' && line.at[i] != ' ' &&
			line.at[i] != '\t')
			return false;
	return true;
}

static void check_empty(struct headings *headings, const struct block *block,
	const struct source_part *part)
{
	struct article *article = headings->inquiry->article;
	struct str rest = str_slice(article->source, part->begin, part->end);

	if (block->text.size || !rest.size || !is_bare(str_line(&rest)))
		return;
	diagnostic_add(headings->inquiry->found,
		source_place_of_block(article, part), headings->rule->severity,
		headings->rule->name,
		"this heading has no words; give it some, or take it away");
}

void rule_empty_heading(struct inquiry *inquiry, const struct rule *rule)
{
	struct headings headings = { .inquiry = inquiry, .rule = rule };

	see_headings(&headings, check_empty);
}

/* ---- duplicate-anchor */

/* Of what is shown in one form or in another, each may have the id. */
static bool has_variants(const struct article *article)
{
	static const char *const signs[] = { "content-visible",
		"content-hidden", "when-format", "unless-format" };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_find(article->body, str_from(signs[i]), 0) != STR_NONE)
			return true;
	return false;
}

void rule_duplicate_anchor(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	struct anchors anchors = { 0 };
	struct ids ids = { 0 };

	if (!plaintext_is(article->name, article->source) &&
		!has_variants(article))
		anchors = anchors_find(&scratch, article);
	for (size_t i = 0; i < anchors.count; i++) {
		const struct anchor *one = &anchors.items[i];
		uint32_t first;
		if (ids_add(&scratch, &ids, one->id, (uint32_t)i))
			continue;
		ids_find(&ids, one->id, &first);
		diagnostic_add(inquiry->found, one->place, rule->severity,
			rule->name,
			"the id \"%.*s\" stands in line %d already, and links "
			"lead there; give this one another",
			STR(one->id), anchors.items[first].place.line);
	}
	arena_free(&scratch);
}

/* ---- invalid-utf8 */

/* Where the first byte of the line that is no UTF-8 stands, or STR_NONE. */
static ptrdiff_t find_bad(struct str line)
{
	for (size_t at = 0; at < line.size;) {
		struct unicode_char c;
		if ((unsigned char)line.at[at] < 0x80) {
			at++;
			continue;
		}
		c = unicode_at(line, at);
		if (c.code < 0)
			return (ptrdiff_t)at;
		at += c.bytes;
	}
	return STR_NONE;
}

/* The body: YAML above it is told as such. */
void rule_invalid_utf8(struct inquiry *inquiry, const struct rule *rule)
{
	enum { MOST = 10 };
	const struct article *article = inquiry->article;
	struct place place = { article->name, article->cut.chunks.items[0].line,
		0 };
	struct str rest = article->body;

	for (int told = 0; rest.size && told < MOST; place.line++) {
		size_t begin = article->source.size - rest.size;
		struct str line = str_line(&rest);
		ptrdiff_t at = find_bad(line);
		if (at == STR_NONE)
			continue;
		place.column =
			source_column(article, begin, begin + (size_t)at);
		diagnostic_add(inquiry->found, place, rule->severity,
			rule->name, "the byte 0x%02X is no UTF-8%s",
			(unsigned char)line.at[at],
			++told < MOST ? "; save the file as UTF-8" :
					"; there may be more: save the file as "
					"UTF-8");
	}
}
