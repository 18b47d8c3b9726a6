#include "reader/links.h"

#include "article/citations.h"
#include "article/notes.h"
#include "print/citation.h"
#include "print/mention.h"
#include "reader/address.h"
#include "reader/cite.h"
#include "reader/cites.h"
#include "reader/claims.h"

/* A link of a block at a position, or the nearest above or below it. */
static bool find_in_block(const struct chunk *chunk, struct position *at,
	uint32_t *end, bool down)
{
	const struct block *block = &chunk->blocks.items[at->block];
	bool found = false;
	uint32_t begin = 0;

	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		if ((span->kind != SPAN_LINK && span->kind != SPAN_NOTE) ||
			span->begin == span->end)
			continue;
		if (down ? span->begin < at->byte : span->begin >= at->byte)
			continue;
		begin = span->begin;
		*end = span->end;
		found = true;
		if (down)
			break;
	}
	if (found)
		at->byte = begin;
	return found;
}

/* Steps to the next block in a direction; false: there is none. */
static bool step(struct article *article, struct position *at, bool down)
{
	if (down) {
		at->block++;
		at->byte = 0;
		if (at->block < article_chunk(article, at->chunk)->blocks.count)
			return true;
		if (at->chunk + 1 >= article_chunk_count(article))
			return false;
		at->chunk++;
		at->block = 0;
		return true;
	}
	at->byte = UINT32_MAX;
	if (at->block > 0) {
		at->block--;
		return true;
	}
	if (at->chunk == 0)
		return false;
	at->chunk--;
	at->block = (uint32_t)article_chunk(article, at->chunk)->blocks.count;
	return at->block > 0 ? (at->block--, true) : step(article, at, down);
}

static bool find_link(
	struct article *article, struct position *at, uint32_t *end, bool down)
{
	do {
		const struct chunk *chunk = article_chunk(article, at->chunk);
		if (at->block < chunk->blocks.count &&
			find_in_block(chunk, at, end, down))
			return true;
	} while (step(article, at, down));
	return false;
}

/* The citation nearest to a position, or NONE. */
static uint32_t find_citation(
	const struct article *article, struct position from, bool down)
{
	uint32_t before = citations_before(article, from);

	if (down)
		return before < article->citations.count ? before : NONE;
	return before ? before - 1 : NONE;
}

/* The nearer of the two, citations first where they are the same. */
static struct selection nearest(
	struct article *article, struct position from, bool down)
{
	struct selection link = { .kind = SELECTED_LINK, .index = NONE };
	uint32_t citation = find_citation(article, from, down);

	link.begin = from;
	if (!find_link(article, &link.begin, &link.end, down))
		link.kind = SELECTED_NOTHING;
	if (citation == NONE)
		return link;
	const struct citation *c = &article->citations.items[citation];
	int order = position_compare(c->begin, link.begin);
	if (link.kind == SELECTED_LINK && order && (order > 0) == down)
		return link;
	return (struct selection){ SELECTED_LINK, citation, c->begin, c->end };
}

/* What is cited there, and its other uses. */
static void light_citation(
	struct reader *reader, const struct citation *citation)
{
	uint32_t key = cites_key(reader->reading, citation->key);

	if (citation->reference != NONE)
		claims_light(reader, LIT_REFERENCE, citation->reference);
	else if (key != NONE)
		claims_light(reader, LIT_KEY, key);
}

bool links_is_lit(
	const struct reading *reading, const struct citation *citation)
{
	const struct lit *lit = &reading->lit;

	if (lit->kind == LIT_KEY)
		return citation->reference == NONE &&
			cites_key(reading, citation->key) == lit->index;
	return lit->kind == LIT_REFERENCE && citation->reference == lit->index;
}

/* The reference of a citation, never more certain than it is. */
static void say_citation(struct reader *reader, const struct citation *citation)
{
	struct article *article = reader->reading->article;
	struct str url = links_url(reader->reading);
	bool address = str_find(url, S("://"), 0) != STR_NONE;

	if (citation->reference == NONE) {
		reader_say(reader, false, "%.*s",
			STR(cite_words(&reader->scratch, reader)));
		return;
	}
	const struct reference *of =
		&article->bibliography.references.items[citation->reference];
	struct str name = citation_short(&reader->scratch, of);
	reader_say(reader, false, "[%d] %s%.*s%s%.*s", of->ordinal,
		mention_sure(of->identification),
		STR(name.size && !str_equal(name, url) ? name : S("a link")),
		address ? " · " : "", STR(address ? url : S("")));
}

/* A link of a source view: "leads to claim 15". Else the address as it is. */
static void say_address(struct reader *reader, struct str url)
{
	static const char *const schemes[] = { "claim", "reference", "risk" };
	bool own = reader->reading->context == CONTEXT_SOURCE;
	struct str file;
	int line, column;

	if (own &&
		address_elsewhere(
			&reader->scratch, url, &file, &line, &column)) {
		reader_say(reader, false, "leads to %.*s:%d:%d", STR(file),
			line, column);
		return;
	}
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
		int number = address_number(url, schemes[i]);
		if (!number || !own)
			continue;
		reader_say(reader, false, "leads to %s %d", schemes[i], number);
		return;
	}
	bool away = str_find(url, S("://"), 0) != STR_NONE;
	if (url.size)
		reader_say(reader, false, "%s%.*s", away ? "" : "leads to ",
			STR(url));
}

void links_say(struct reader *reader)
{
	const struct selection *selection = &reader->reading->selection;
	struct article *article = reader->reading->article;
	struct str url = links_url(reader->reading), label;

	if (selection->kind != SELECTED_LINK)
		return;
	if (selection->index != NONE)
		say_citation(
			reader, &article->citations.items[selection->index]);
	else if (notes_is_mark(article, selection->begin, &label))
		reader_say(reader, false, "note %.*s", STR(label));
	else
		say_address(reader, url);
}

static void move(struct reader *reader, struct request request, bool down)
{
	struct article *article = reader->reading->article;
	struct selection found = { 0 };
	bool selected;
	struct position from = claims_start(reader, &selected);

	for (int i = 0; i < (request.count ? request.count : 1); i++) {
		from.byte += down && (selected || i);
		struct selection next = nearest(article, from, down);
		if (next.kind == SELECTED_NOTHING)
			break;
		found = next;
		from = next.begin;
	}
	if (found.kind == SELECTED_NOTHING) {
		reader_say(reader, false,
			"no link, citation or note %s this one",
			down ? "below" : "above");
		return;
	}
	claims_select(reader, found);
	if (found.index != NONE)
		light_citation(reader, &article->citations.items[found.index]);
	links_say(reader);
}

void links_next(struct reader *reader, struct request request)
{
	move(reader, request, true);
}

void links_previous(struct reader *reader, struct request request)
{
	move(reader, request, false);
}

void links_next_use(struct reader *reader, struct request request, bool down)
{
	const struct article *article = reader->reading->article;
	uint32_t found = NONE;
	uint32_t count = (uint32_t)article->citations.count;
	int left = request.count ? request.count : 1;
	bool selected;
	struct position from = claims_start(reader, &selected);

	from.byte += down && selected;
	uint32_t at = find_citation(article, from, down);
	while (at < count && left > 0) {
		if (links_is_lit(
			    reader->reading, &article->citations.items[at])) {
			found = at;
			left--;
		}
		at = down ? at + 1 : at - 1; /* before 0: not below count */
	}
	if (found == NONE) {
		reader_say(reader, false, "no use %s this one",
			down ? "below" : "above");
		return;
	}
	const struct citation *c = &article->citations.items[found];
	claims_select(reader,
		(struct selection){ SELECTED_LINK, found, c->begin, c->end });
	links_say(reader);
}

struct str links_url(const struct reading *reading)
{
	const struct selection *selection = &reading->selection;

	if (selection->kind != SELECTED_LINK)
		return S("");
	const struct chunk *chunk =
		article_chunk(reading->article, selection->begin.chunk);
	const struct block *block =
		&chunk->blocks.items[selection->begin.block];
	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		if (span->kind == SPAN_LINK &&
			span->begin == selection->begin.byte &&
			span->target != NONE)
			return chunk->links.items[span->target].url;
	}
	return S("");
}
