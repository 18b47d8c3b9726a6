#include "print/export_markdown.h"

#include "base/unicode.h"
#include "print/bibtex_value.h"
#include "print/mention.h"
#include "print/origin.h"
#include "print/plain.h"

#include <stdlib.h>
#include <string.h>

/* A mark on its way into the source. */
struct mark {
	ptrdiff_t at; /* byte of the source; STR_NONE: it has no place */
	const struct claim *claim;
};

struct marks {
	struct mark *items;
	size_t count, room;
};

static int compare(const void *first, const void *second)
{
	const struct mark *a = first, *b = second;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return (a->claim->number > b->claim->number) -
		(a->claim->number < b->claim->number);
}

/* What of the article is exported. */
struct stretch {
	size_t begin, end; /* bytes of the source */
	struct position from, until; /* the same; whole: to the end of all */
	bool whole;
};

static bool is_within(const struct stretch *stretch, const struct claim *claim)
{
	if (stretch->whole)
		return true;
	return !claim->orphan &&
		position_compare(claim->begin, stretch->from) >= 0 &&
		position_compare(claim->begin, stretch->until) < 0;
}

/* By their places, those without one first. A sentence that is a claim only
 * because it cites has its citation: there is nothing to add. */
static struct marks find_marks(struct arena *arena, struct article *article,
	const struct origin_lines *lines, const struct stretch *stretch)
{
	const struct dossier *dossier = &article->dossier;
	struct marks marks = { 0 };

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		const struct claim *claim =
			&dossier->claims.items[dossier->by_number.items[i]];
		if (claim->unjudged || !is_within(stretch, claim))
			continue;
		ptrdiff_t at = claim->orphan ?
			STR_NONE :
			origin_behind(article, lines, claim->end);
		*arena_push(arena, &marks) = (struct mark){ at, claim };
	}
	if (marks.count)
		qsort(marks.items, marks.count, sizeof *marks.items, compare);
	return marks;
}

/*
 * Text that Pandoc reads as itself, within a line. Less is escaped than
 * plain_add does: people read and change what is exported.
 */
static void add_text(struct text *out, struct str s)
{
	static const char meaning[] = "\\`*_{}[]<>#~^$@&|!\"";
	struct str line = plain_printable(out->arena, s);

	for (size_t i = 0; i < line.size; i++) {
		char c = line.at[i];
		char before = i ? line.at[i - 1] : ' ';
		bool joins = (c == '-' || c == '.') && c == before;
		if (joins || strchr(meaning, c))
			text_add_char(out, '\\');
		text_add_char(out, c);
	}
}

/* An id that may stand in a note's mark. */
static bool is_plain_id(struct str id)
{
	struct unicode_char c;

	for (size_t at = 0; at < id.size; at += c.bytes) {
		c = unicode_at(id, at);
		if (c.code != '-' && c.code != '_' && c.code != '.' &&
			!(c.code >= 0 && unicode_is_word(c.code)))
			return false;
	}
	return id.size > 0;
}

static void add_mark(struct text *out, const struct claim *claim)
{
	if (is_plain_id(claim->id))
		text_format(out, "[^claim-%.*s]", STR(claim->id));
	else
		text_format(out, "[^claim-number-%d]", claim->number);
}

static void add_source(struct text *out, struct str source,
	const struct stretch *stretch, const struct marks *marks)
{
	size_t done = stretch->begin;

	for (size_t i = 0; i < marks->count; i++) {
		size_t at = (size_t)marks->items[i].at;
		if (marks->items[i].at == STR_NONE)
			continue;
		text_add(out, str_slice(source, done, at));
		add_mark(out, marks->items[i].claim);
		done = at;
	}
	text_add(out, str_slice(source, done, stretch->end));
	text_add(out, str_ends(text_str(out), S("\n")) ? S("\n") : S("\n\n"));
}

static bool is_plain_key(struct str key)
{
	for (size_t i = 0; i < key.size; i++) {
		char c = key.at[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
		bool inner = (c >= '0' && c <= '9') || c == '_' ||
			(c == '-' && i && i + 1 < key.size);
		if (!letter && !inner)
			return false;
	}
	return key.size > 0;
}

/* "[@trial, p. 3]"; a key that Pandoc could not end stands in braces. A
 * semicolon would begin another. */
static void add_citation(
	struct text *out, const struct reference *of, struct str locator)
{
	struct str key = bibtex_key(out->arena, of->id);
	struct text suffix = { .arena = out->arena };

	text_format(out, is_plain_key(key) ? "[@%.*s" : "[@{%.*s}", STR(key));
	for (size_t i = 0; i < locator.size; i++)
		text_add_char(&suffix,
			(char)(locator.at[i] == ';' ? ',' : locator.at[i]));
	text_add(out, suffix.size ? S(", ") : S(""));
	add_text(out, text_str(&suffix));
	text_add(out, S("]"));
}

static const struct reference *reference_at(
	const struct article *article, uint32_t reference)
{
	if (reference >= article->bibliography.references.count)
		return NULL;
	return &article->bibliography.references.items[reference];
}

/* "probably: [@page] disputes this, read in part: “…”." */
static void add_evidence(struct text *out, const struct article *article,
	const struct evidence *evidence)
{
	const struct reference *of = reference_at(article, evidence->reference);

	if (!of)
		return;
	text_format(out, " %s", mention_sure(of->identification));
	add_citation(out, of, evidence->locator);
	text_format(out, " %s this", relation_label(evidence->relation));
	if (evidence->read != READ_UNKNOWN)
		text_format(out, " (%s)", read_label(evidence->read));
	if (evidence->quote.size) {
		text_add(out, S(": “"));
		add_text(out, evidence->quote);
		text_add(out, S("”"));
	}
	text_add(out, S("."));
}

static void add_attribution(struct text *out, const struct article *article,
	const struct attribution *attribution)
{
	const struct reference *of =
		reference_at(article, attribution->reference);

	if (!attribution->as.size && !of)
		return;
	text_add(out, S(" The article names: "));
	add_text(out, attribution->as);
	if (of) {
		text_add(out, attribution->as.size ? S(", ") : S(""));
		text_add(out, str_from(mention_sure(of->identification)));
		add_citation(out, of, S(""));
	}
	text_add(out, S("."));
}

static void add_note(
	struct text *out, const struct article *article, const struct claim *of)
{
	struct str verdict = mention_verdict(out->arena, article, of);

	text_add(out, S("\n"));
	add_mark(out, of);
	text_add(out, S(": *"));
	add_text(out, verdict);
	text_add(out, S("*"));
	if (of->reason.size) {
		bool ends = str_ends(str_trim(of->reason), S("."));
		text_add(out, S(": "));
		add_text(out, of->reason);
		text_add(out, ends ? S("") : S("."));
	} else {
		text_add(out, S("."));
	}
	add_attribution(out, article, &of->attribution);
	text_add(out, of->evidence.count ? S(" Evidence:") : S(""));
	for (size_t i = 0; i < of->evidence.count; i++)
		add_evidence(out, article, &of->evidence.items[i]);
	text_add(out, S("\n"));
}

/* Those whose words have no place for a mark. */
static void add_unplaced(struct text *out, const struct article *article,
	const struct marks *marks)
{
	size_t count = 0;

	while (count < marks->count && marks->items[count].at == STR_NONE)
		count++;
	if (count)
		text_add(out,
			S("\nClaims that are not marked in the text:\n\n"));
	for (size_t i = 0; i < count; i++) {
		const struct claim *claim = marks->items[i].claim;
		text_add(out, S("- “"));
		add_text(out, claim->quote);
		text_add(out, S("” — "));
		add_text(out, mention_verdict(out->arena, article, claim));
		add_mark(out, claim);
		text_add(out, S("\n"));
	}
}

static struct str export(struct arena *arena, struct article *article,
	const struct origin_lines *lines, const struct stretch *stretch)
{
	struct text out = { .arena = arena };
	struct marks marks = find_marks(arena, article, lines, stretch);
	struct str edition = mention_edition(arena, article);

	add_source(&out, article->source, stretch, &marks);
	if (edition.size) {
		add_text(&out, edition);
		text_add(&out, S("\n"));
	}
	add_unplaced(&out, article, &marks);
	for (size_t i = 0; i < marks.count; i++)
		add_note(&out, article, marks.items[i].claim);
	return text_str(&out);
}

struct str export_markdown(struct arena *arena, struct article *article)
{
	struct origin_lines lines = origin_lines(arena, article->source);
	struct stretch all = { .end = article->source.size, .whole = true };

	return export(arena, article, &lines, &all);
}

/* Where a line of the file begins; behind the last one, the end. */
static size_t line_at(const struct article *article,
	const struct origin_lines *lines, int line)
{
	if (line < 1 || (size_t)line > lines->count)
		return article->source.size;
	return lines->items[line - 1];
}

struct str export_markdown_section(
	struct arena *arena, struct article *article, uint32_t section)
{
	const struct section *sections = article->sections.items;
	struct origin_lines lines = origin_lines(arena, article->source);
	uint32_t behind = sections[section].behind;
	bool last = behind >= article->sections.count;
	struct stretch stretch = {
		.begin = line_at(article, &lines, sections[section].line),
		.end = last ? article->source.size :
			      line_at(article, &lines, sections[behind].line),
		.from = article_section(article, section),
		.until = { .chunk = UINT32_MAX },
	};

	if (!last)
		stretch.until = article_section(article, behind);
	return export(arena, article, &lines, &stretch);
}
