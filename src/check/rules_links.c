#include "article/find.h"
#include "article/place.h"
#include "article/source_place.h"
#include "base/file.h"
#include "check/anchors.h"
#include "check/mention.h"
#include "check/rule.h"
#include "check/slugs.h"
#include "check/target.h"
#include "parse/cite_key.h"
#include "parse/csl.h"

/* A walk over the links that one rule is broken by. */
struct walk {
	struct inquiry *inquiry;
	const struct rule *rule;
	struct arena scratch;
	struct source_cursor cursor;
	struct ids told; /* destinations: into `places` */
	struct {
		struct told {
			size_t behind; /* the last place was before this */
			bool defined; /* told where a definition has it */
		} * items;
		size_t count, room;
	} places;
	struct slugs slugs; /* missing-heading */
	struct ids words; /* that may be ids */
	bool slugged;
	bool notes; /* the article has notes */
};

/* ---- where */

static struct told *told_of(struct walk *walk, struct str url)
{
	uint32_t index = (uint32_t)walk->places.count;

	if (ids_add(&walk->scratch, &walk->told, url, index))
		arena_push(&walk->scratch, &walk->places);
	else
		ids_find(&walk->told, url, &index);
	return &walk->places.items[index];
}

/* The next place of a destination in the block; false: it was told. */
static bool find_place(struct walk *walk, struct position at, struct str url,
	struct place *place)
{
	struct article *article = walk->inquiry->article;
	struct told *told = told_of(walk, url);
	struct source_part part = source_part_of(article, &walk->cursor, at);
	size_t from = told->behind > part.begin ? told->behind : part.begin;
	ptrdiff_t found = source_find_target(article, from, part.end, url);

	if (found == STR_NONE && told->defined)
		return false;
	if (found != STR_NONE) {
		told->behind = (size_t)found + 1;
		*place = source_place(article, &part, (size_t)found);
	} else if (source_find_defined(article, url, place) != STR_NONE) {
		told->defined = true;
	} else {
		*place = source_place_of_block(article, &part);
	}
	return true;
}

/* ---- the walk */

typedef void see_link(
	struct walk *walk, struct position at, struct str url, bool image);

/* Whether the link is a cross-reference: those are dangling-crossref's. */
static bool is_crossref(
	struct walk *walk, struct position at, struct str words, struct str url)
{
	struct article *article = walk->inquiry->article;
	struct str key = str_slice(url, 1, url.size);

	if (cite_key_is_crossref(words, url))
		return true;
	if (!str_starts(url, S("#")) || !mention_reads_as(words, key))
		return false;
	struct source_part part = source_part_of(article, &walk->cursor, at);
	return mention_by_command(
		str_slice(article->source, part.begin, part.end), key);
}

static void see_block(struct walk *walk, struct position at, see_link *see)
{
	const struct chunk *chunk =
		article_chunk(walk->inquiry->article, at.chunk);
	const struct block *block = &chunk->blocks.items[at.block];

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		bool image = span->kind == SPAN_IMAGE;
		walk->notes = walk->notes || span->kind == SPAN_NOTE;
		if ((!image && span->kind != SPAN_LINK) || span->target == NONE)
			continue;
		struct str url = chunk->links.items[span->target].url;
		if (!is_crossref(walk, at,
			    str_slice(block->text, span->begin, span->end),
			    url))
			see(walk, at, url, image);
	}
}

static void see_links(struct walk *walk, see_link *see)
{
	struct article *article = walk->inquiry->article;
	struct position at = { 0 };

	for (; at.chunk < article_chunk_count(article); at.chunk++) {
		const struct chunk *chunk = article_chunk(article, at.chunk);
		for (at.block = 0; at.block < chunk->blocks.count; at.block++)
			see_block(walk, at, see);
	}
}

static struct walk walk_make(struct inquiry *inquiry, const struct rule *rule)
{
	return (struct walk){
		.inquiry = inquiry, .rule = rule, .scratch = arena_make(4 << 10)
	};
}

/* ---- missing-heading */

/* What article_find_id takes for the inside of an id. */
static bool is_inside(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == ':' ||
		(unsigned char)c >= 0x80;
}

/* All words of the body but those of links to headings: many links that lead
 * nowhere must not make many searches. */
static void collect_words(struct walk *walk)
{
	struct str body = walk->inquiry->article->body;

	for (size_t at = 0; at < body.size;) {
		size_t begin = at;
		while (at < body.size && is_inside(body.at[at]))
			at++;
		if (at > begin &&
			!(begin > 1 && body.at[begin - 1] == '#' &&
				body.at[begin - 2] == '('))
			ids_add(&walk->scratch, &walk->words,
				str_slice(body, begin, at), 0);
		at += at == begin;
	}
}

static bool has_id(struct walk *walk, struct str name)
{
	struct position somewhere;
	bool whole = true;

	for (size_t i = 0; i < name.size; i++)
		whole = whole && is_inside(name.at[i]);
	return (!whole || ids_find(&walk->words, name, NULL)) &&
		article_find_id(walk->inquiry->article, name, &somewhere);
}

/* Headings and explicit ids, once somebody asks. */
static struct slugs *slugs_of(struct walk *walk)
{
	struct article *article = walk->inquiry->article;

	if (walk->slugged)
		return &walk->slugs;
	walk->slugged = true;
	walk->slugs = slugs_make(&walk->scratch, article);
	collect_words(walk);
	struct anchors anchors = anchors_find(&walk->scratch, article);
	for (size_t i = 0; i < anchors.headings.count; i++)
		slugs_add_heading(
			&walk->slugs, anchors.headings.items[i].words);
	for (size_t i = 0; i < anchors.count; i++)
		slugs_add(&walk->slugs, anchors.items[i].id);
	return &walk->slugs;
}

/* What programs that make pages name by themselves: notes and the list of
 * references. */
static bool is_made(const struct walk *walk, struct str name)
{
	const struct article *article = walk->inquiry->article;

	if (str_starts(name, S("user-content-")))
		name = str_slice(name, 13, name.size);
	if (str_starts(name, S("fn")) || str_starts(name, S("footnote")))
		return walk->notes;
	if (str_equal(name, S("refs")))
		return article->bibliography.references.count > 0;
	return str_starts(name, S("ref-")) &&
		csl_find(&article->bibliography,
			str_slice(name, 4, name.size)) != NONE;
}

static void check_heading(
	struct walk *walk, struct position at, struct str url, bool image)
{
	struct target target = target_of(&walk->scratch, url);
	struct place place;

	(void)image;
	if (target.kind != TARGET_HEADING ||
		slugs_know(slugs_of(walk), target.name) ||
		has_id(walk, target.name) || is_made(walk, target.name) ||
		!find_place(walk, at, url, &place))
		return;
	struct str near = slugs_nearest(slugs_of(walk), target.name);
	if (near.size)
		diagnostic_add(walk->inquiry->found, place,
			walk->rule->severity, walk->rule->name,
			"no heading and no id is called \"%.*s\"; did you mean "
			"\"#%.*s\"?",
			STR(target.name), STR(near));
	else
		diagnostic_add(walk->inquiry->found, place,
			walk->rule->severity, walk->rule->name,
			"no heading and no id is called \"%.*s\"; link to a "
			"heading of this article, or put {#%.*s} behind the "
			"one that is meant",
			STR(target.name), STR(target.name));
}

void rule_missing_heading(struct inquiry *inquiry, const struct rule *rule)
{
	struct walk walk = walk_make(inquiry, rule);

	see_links(&walk, check_heading);
	arena_free(&walk.scratch);
}

/* ---- missing-file */

static void check_file(
	struct walk *walk, struct position at, struct str url, bool image)
{
	struct article *article = walk->inquiry->article;
	struct target target = target_of(&walk->scratch, url);
	struct str folder = file_folder(article->name);
	struct place place;

	if (target.kind != TARGET_FILE || target_exists(folder, target.name) ||
		!find_place(walk, at, url, &place))
		return;
	bool web = str_starts(target.name, S("www."));
	diagnostic_add(walk->inquiry->found, place, walk->rule->severity,
		walk->rule->name,
		"there is no %s \"%.*s\" beside the article; %s",
		image ? "image" : "file", STR(target.name),
		web ? "an address of the web begins with https://" :
		      "put it there, or change the address");
}

/* Whether the entry stands in an article that lies in no folder. */
static bool is_nowhere(
	const struct article *article, const struct reference *reference)
{
	return article->alone && str_equal(reference->source, article->name);
}

/* Of a source, beside the bibliography that names it. */
static void check_copy(const struct walk *walk,
	const struct reference *reference, struct str file, const char *what)
{
	struct arena scratch = walk->scratch;
	struct str folder = file_folder(reference->source);
	struct str name =
		str_format(&scratch, "%.*s%.*s", STR(folder), STR(file));
	struct place place = { reference->source, reference->line,
		reference->column };

	if (!file.size || is_nowhere(walk->inquiry->article, reference) ||
		embedded_find(name).at || file_exists(str_c(&scratch, name)))
		return;
	diagnostic_add(walk->inquiry->found, place, walk->rule->severity,
		walk->rule->name,
		"the %s of \"%.*s\" is not there: put \"%.*s\" beside the "
		"bibliography, or take its name away",
		what, STR(reference->id), STR(file));
}

void rule_missing_file(struct inquiry *inquiry, const struct rule *rule)
{
	struct walk walk = walk_make(inquiry, rule);
	const struct bibliography *all = &inquiry->article->bibliography;

	if (!inquiry->article->alone)
		see_links(&walk, check_file);
	for (size_t i = 0; i < all->references.count; i++) {
		const struct reference *one = &all->references.items[i];
		check_copy(&walk, one, one->file, "local copy");
		check_copy(&walk, one, one->notes, "notes file");
	}
	arena_free(&walk.scratch);
}
