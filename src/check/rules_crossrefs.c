#include "article/find.h"
#include "article/place.h"
#include "base/unicode.h"
#include "check/mention.h"
#include "check/rule.h"
#include "parse/cite_key.h"
#include "parse/ids.h"

/* A cross-reference, as its block has it. */
struct mention {
	struct str key; /* "fig-oven" */
	int line; /* where its block begins */
	int behind; /* where the next one does; 0: none */
	size_t before; /* the same in the block before it */
};

/* Where the search in the source is, so that it goes through it once. */
struct cursor {
	struct str rest;
	int line; /* of its first byte */
};

static void go_to(
	struct cursor *cursor, const struct article *article, int line)
{
	if (line < cursor->line || !cursor->line)
		*cursor = (struct cursor){ article->source, 1 };
	for (; cursor->line < line && cursor->rest.size; cursor->line++)
		str_line(&cursor->rest);
}

/* Behind `before` others; false: not on this line, and there are fewer now. */
static bool find_on_line(
	struct str line, struct str key, size_t *before, size_t *column)
{
	for (size_t at = 0; at < line.size; at++) {
		if (!mention_at(line, at, key) || (*before)--)
			continue;
		*column = unicode_count(str_slice(line, 0, at)) + 1;
		return true;
	}
	return false;
}

/* Where "@fig-oven" stands in the source; false: the link was written as one,
 * [Figure oven](#fig-oven). */
static bool find_mention(struct cursor cursor, const struct mention *mention,
	struct place *place)
{
	size_t before = mention->before, column;

	for (; cursor.rest.size &&
		(!mention->behind || cursor.line < mention->behind);
		cursor.line++) {
		struct str line = str_line(&cursor.rest);
		if (!find_on_line(line, mention->key, &before, &column))
			continue;
		place->line = cursor.line;
		place->column = (int)column;
		return true;
	}
	return false;
}

/* "fig-oven" of "Fig-oven": a name at the begin of a sentence. */
static struct str in_lower_case(struct arena *arena, struct str key)
{
	char first = key.at[0];

	return str_format(arena, "%c%.*s",
		first >= 'A' && first <= 'Z' ? first + 'a' - 'A' : first,
		STR(str_slice(key, 1, key.size)));
}

/* "fig-oven" of "fig-oven-2": its parts are numbered by themselves. */
static struct str without_part(struct str key)
{
	size_t end = key.size;

	while (end && key.at[end - 1] >= '0' && key.at[end - 1] <= '9')
		end--;
	bool part = end < key.size && end > 1 && key.at[end - 1] == '-';
	return str_slice(key, 0, part ? end - 1 : 0);
}

/* "notebook.ipynb#fig-oven", and what else names it so but no link does. */
static bool is_named_somehow(
	struct arena *scratch, struct str source, struct str id)
{
	struct str name = str_format(scratch, "#%.*s", STR(id));
	ptrdiff_t at = str_find(source, name, 0);

	while (at > 0 && source.at[at - 1] == '(')
		at = str_find(source, name, (size_t)at + 1);
	return at != STR_NONE;
}

struct crossrefs {
	struct inquiry *inquiry;
	const struct rule *rule;
	struct arena scratch;
	struct ids known; /* 1: something has this id */
	struct ids words; /* of the source, but for those of cross-references */
	struct ids anchors; /* that titles make */
	struct ids pieces; /* words of the lines that begin pieces of code */
	bool by_command; /* "\ref{...}" is used, which may name anything */
	struct cursor cursor;
};

static bool is_inside(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == ':' ||
		(unsigned char)c >= 0x80;
}

static struct str word_at(struct str s, size_t at)
{
	size_t end = at;

	while (end < s.size && is_inside(s.at[end]))
		end++;
	return str_slice(s, at, end);
}

/* Whether a word is what a cross-reference says: the text before it tells. */
static bool is_mentioned(struct str before)
{
	return str_ends(before, S("@")) || str_ends(before, S("ref(")) ||
		str_ends(before, S("ref{"));
}

/* Where there are many keys, most of them dangle, and this tells so at once. */
static void take_words(struct crossrefs *all, struct str source)
{
	for (size_t at = 0; at < source.size; at++) {
		struct str word = word_at(source, at), name;
		bool wanted = word.size &&
			(all->by_command ||
				cite_key_crossref(word, &name).size);
		if (wanted && !is_mentioned(str_slice(source, 0, at)))
			ids_add(&all->scratch, &all->words, word, 1);
		at += word.size;
	}
}

/* "oven" of "```{r oven, fig.cap=...}": knitr calls its figure "fig:oven". */
static void take_pieces(struct crossrefs *all, struct str source)
{
	while (source.size) {
		struct str line = str_trim(str_line(&source));
		if (!str_starts(line, S("```")) && !str_starts(line, S("~~~")))
			continue;
		for (size_t at = 0; at < line.size; at++) {
			struct str word = word_at(line, at);
			if (word.size)
				ids_add(&all->scratch, &all->pieces, word, 1);
			at += word.size;
		}
	}
}

static void take_anchors(struct crossrefs *all, struct article *article)
{
	const struct str *anchors = article_anchors(&all->scratch, article);

	for (size_t i = 0; i < article->sections.count; i++)
		ids_add(&all->scratch, &all->anchors, anchors[i], 1);
}

static bool is_named(struct crossrefs *all, struct str id)
{
	struct article *article = all->inquiry->article;
	struct arena scratch = all->scratch;
	struct position at;

	return id.size && ids_find(&all->words, word_at(id, 0), NULL) &&
		(article_find_id(article, id, &at) ||
			is_named_somehow(&scratch, article->body, id));
}

/* By the name behind "fig:", if there is one: a title's, or that of code. */
static bool has_name(struct crossrefs *all, struct str key)
{
	struct str name = S("");

	return cite_key_crossref(key, &name).size &&
		(ids_find(&all->anchors, name, NULL) ||
			ids_find(&all->pieces, name, NULL) ||
			ids_find(&all->pieces, without_part(name), NULL));
}

static bool has_place(struct crossrefs *all, struct str key)
{
	struct str id = in_lower_case(&all->scratch, key);

	return is_named(all, key) || is_named(all, id) ||
		is_named(all, without_part(id)) ||
		ids_find(&all->anchors, id, NULL) || has_name(all, key) ||
		has_name(all, id);
}

static bool is_dangling(struct crossrefs *all, struct str key)
{
	struct article *article = all->inquiry->article;
	uint32_t has = 0;

	if (ids_find(&all->known, key, &has))
		return !has;
	if (!all->known.count) {
		take_words(all, article->body);
		take_pieces(all, article->body);
		take_anchors(all, article);
	}
	key = str_copy(&all->scratch, key);
	has = has_place(all, key);
	ids_add(&all->scratch, &all->known, key, has);
	return !has;
}

static int line_behind(const struct chunk *chunk, int line)
{
	int behind = 0;

	for (size_t i = 0; i < chunk->blocks.count; i++) {
		int other = chunk->blocks.items[i].line;
		if (other > line && (!behind || other < behind))
			behind = other;
	}
	return behind;
}

/* How often the key stands in the block before its span: in other
 * cross-references, and as text, in code or behind a backslash. */
static size_t count_before(const struct chunk *chunk, const struct block *block,
	uint32_t span, struct str key)
{
	const struct span *spans = &chunk->spans.items[block->first_span];
	struct str url = chunk->links.items[spans[span].target].url;
	struct str text = str_slice(block->text, 0, spans[span].begin);
	size_t count = 0;

	for (uint32_t i = 0; i < span; i++)
		count += spans[i].kind == SPAN_LINK &&
			str_equal(chunk->links.items[spans[i].target].url, url);
	for (size_t at = 0; at < text.size; at++)
		count += mention_at(text, at, key);
	return count;
}

static void look_at(struct crossrefs *all, const struct chunk *chunk,
	const struct block *block, uint32_t number)
{
	const struct span *span =
		&chunk->spans.items[block->first_span + number];
	struct str url = chunk->links.items[span->target].url;
	struct str key = str_slice(url, 1, url.size);
	struct place place = { .file = all->inquiry->article->name };

	if (!str_starts(url, S("#")) || str_find(key, S(","), 0) != STR_NONE ||
		!mention_reads_as(
			str_slice(block->text, span->begin, span->end), key) ||
		!is_dangling(all, key))
		return;
	struct mention mention = { key, block->line,
		line_behind(chunk, block->line),
		count_before(chunk, block, number, key) };
	go_to(&all->cursor, all->inquiry->article, block->line);
	if (find_mention(all->cursor, &mention, &place))
		diagnostic_add(all->inquiry->found, place, all->rule->severity,
			all->rule->name,
			"nothing has the id \"%.*s\"; give it to what is "
			"meant, as {#%.*s}",
			STR(key), STR(key));
}

/* Whether it takes in other files, which may have any id. */
static bool includes_files(struct str source)
{
	static const char *const signs[] = { "{{< include", "{{< embed",
		"child=", "child =", "{!" };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_find(source, str_from(signs[i]), 0) != STR_NONE)
			return true;
	return false;
}

void rule_dangling_crossref(struct inquiry *inquiry, const struct rule *rule)
{
	struct article *article = inquiry->article;
	struct crossrefs all = {
		.inquiry = inquiry, .rule = rule, .scratch = arena_make(4 << 10)
	};
	uint32_t count = article_chunk_count(article);

	all.by_command = str_find(article->source, S("ref("), 0) != STR_NONE ||
		str_find(article->source, S("ref{"), 0) != STR_NONE;
	if ((!all.by_command &&
		    str_find(article->source, S("@"), 0) == STR_NONE) ||
		includes_files(article->source))
		count = 0;
	for (uint32_t i = 0; i < count; i++) {
		const struct chunk *chunk = article_chunk(article, i);
		for (size_t j = 0; j < chunk->blocks.count; j++) {
			const struct block *block = &chunk->blocks.items[j];
			for (uint32_t k = 0; k < block->span_count; k++)
				if (chunk->spans.items[block->first_span + k]
						.kind == SPAN_LINK)
					look_at(&all, chunk, block, k);
		}
	}
	arena_free(&all.scratch);
}
