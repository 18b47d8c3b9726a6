#include "reader/cite.h"

#include "article/notes.h"
#include "print/citation.h"
#include "print/mention.h"
#include "print/plain.h"
#include "reader/lists.h"

enum { TITLE = 80 /* bytes of it, at most */ };

/* What the article writes where the selected citation stands, while it is
 * kept; NULL: no key is selected. */
static const struct cite *selected_cite(struct reader *reader)
{
	const struct selection *selection = &reader->reading->selection;
	struct position at = selection->begin;

	if (selection->kind != SELECTED_LINK || selection->index == NONE)
		return NULL;
	const struct chunk *chunk =
		article_chunk(reader->reading->article, at.chunk);
	const struct block *block = &chunk->blocks.items[at.block];
	for (uint32_t i = 0; i < block->span_count; i++) {
		const struct span *span =
			&chunk->spans.items[block->first_span + i];
		if (span->kind == SPAN_CITE && span->begin == at.byte)
			return &chunk->cites.items[span->target];
	}
	return NULL;
}

static const struct citation *selected(const struct reading *reading)
{
	const struct selection *selection = &reading->selection;

	if (selection->kind != SELECTED_LINK || selection->index == NONE)
		return NULL;
	return &reading->article->citations.items[selection->index];
}

static const struct reference *reference_of(
	const struct article *article, const struct citation *citation)
{
	if (!citation || citation->reference == NONE)
		return NULL;
	return &article->bibliography.references.items[citation->reference];
}

/* ", p. 4, to dispute it" */
static void add_place(struct text *out, const struct cite *cite)
{
	if (cite->locator.size)
		text_format(out, ", %.*s", STR(cite->locator));
	for (size_t i = 0; i < cite->relations.count; i++)
		text_format(out, ", %.*s",
			STR(mention_relation(cite->relations.items[i])));
}

static struct str known_words(
	struct arena *arena, struct reader *reader, const struct reference *of)
{
	const struct cite *cite = selected_cite(reader);
	struct text out = { .arena = arena };
	struct str name = citation_short(arena, of);

	text_format(&out, "[%d] %s%.*s", of->ordinal,
		mention_sure(of->identification), STR(name));
	if (of->title.size && str_find(name, of->title, 0) == STR_NONE)
		text_format(&out, "%s “%.*s”",
			str_ends(name, S(".")) ? "" : ".",
			STR(plain_short(arena, of->title, TITLE)));
	if (cite)
		add_place(&out, cite);
	return text_str(&out);
}

static bool note_label(struct reader *reader, struct str *label)
{
	const struct selection *selection = &reader->reading->selection;

	return selection->kind == SELECTED_LINK && selection->index == NONE &&
		notes_is_mark(
			reader->reading->article, selection->begin, label);
}

struct str cite_words(struct arena *arena, struct reader *reader)
{
	const struct article *article = reader->reading->article;
	const struct citation *citation = selected(reader->reading);
	const struct reference *of = reference_of(article, citation);
	struct str label;

	if (of)
		return known_words(arena, reader, of);
	if (citation)
		return mention_unknown(
			arena, &article->bibliography, citation->key);
	if (note_label(reader, &label))
		return str_format(arena, "note %.*s", STR(label));
	return S("");
}

struct str cite_below(struct arena *arena, struct reader *reader, size_t bytes)
{
	struct article *article = reader->reading->article;
	const struct citation *citation = selected(reader->reading);
	const struct reference *of = reference_of(article, citation);
	struct note_words note;
	struct str label;

	if (of)
		return citation_brief(arena, of, bytes);
	if (!note_label(reader, &label))
		return S("");
	if (!notes_definition(article, reader->reading->selection.begin, &note))
		return S("It has no text in this article.");
	return str_line_of(arena, notes_text(arena, article, note.begin));
}
