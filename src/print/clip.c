#include "print/clip.h"

#include "print/citation.h"
#include "print/export_bibtex.h"
#include "print/export_markdown.h"
#include "print/json_parts.h"
#include "print/mention.h"
#include "print/plain.h"
#include "print/text.h"

static const struct reference *reference_at(
	const struct article *article, uint32_t reference)
{
	if (reference >= article->bibliography.references.count)
		return NULL;
	return &article->bibliography.references.items[reference];
}

/* A line of it, without control characters; none where it is empty. */
static void add_line(struct text *out, const char *before, struct str line)
{
	struct str plain = plain_printable(out->arena, line);

	if (plain.size)
		text_format(out, "%s%.*s\n", before, STR(plain));
}

static void add_edition(struct text *out, const struct article *article)
{
	add_line(out, "", mention_edition(out->arena, article));
}

/* "[3] probably: Mayo Clinic. n.d. …" */
static void add_entry(struct text *out, const struct reference *of)
{
	text_format(out, "[%d] %s%.*s", of->ordinal,
		mention_sure(of->identification),
		STR(plain_printable(
			out->arena, citation_write(out->arena, of))));
}

static void add_attribution(struct text *out, const struct article *article,
	const struct attribution *attribution)
{
	const struct reference *of =
		reference_at(article, attribution->reference);
	struct str as = plain_printable(out->arena, attribution->as);

	if (!as.size && !of) {
		text_add(out, S("The article names no source.\n"));
		return;
	}
	text_format(out, "The article names: %.*s", STR(as));
	if (of) {
		text_add(out, as.size ? S(" -> ") : S(""));
		add_entry(out, of);
	}
	text_add(out, S("\n"));
}

static void add_cites(struct text *out, const struct article *article,
	const struct claim *claim)
{
	for (size_t i = 0; i < claim->cites.count; i++) {
		const struct cite *cite = &claim->cites.items[i];
		const struct reference *of =
			reference_at(article, cite->reference);
		text_add(out, S("The article cites: "));
		if (of)
			add_entry(out, of);
		else
			text_format(out, "%.*s (not in the bibliography)",
				STR(plain_printable(out->arena, cite->key)));
		text_add(out, S("\n"));
	}
}

static void add_evidence(struct text *out, const struct article *article,
	const struct evidence *evidence)
{
	const struct reference *of = reference_at(article, evidence->reference);
	struct str quote = plain_printable(out->arena, evidence->quote);

	text_format(out, "%s (%s): ", relation_label(evidence->relation),
		read_label(evidence->read));
	if (of)
		add_entry(out, of);
	else
		text_add(
			out, S("a source that the bibliography does not hold"));
	if (quote.size)
		text_format(out, " “%.*s”", STR(quote));
	text_add(out, S("\n"));
}

struct str clip_claim(
	struct arena *arena, struct article *article, uint32_t index)
{
	const struct claim *claim = &article->dossier.claims.items[index];
	struct text out = { .arena = arena };
	struct str verdict = mention_verdict(arena, article, claim);

	text_format(&out, "Claim %d: “%.*s”\n", claim->number,
		STR(plain_printable(arena, claim->quote)));
	text_format(&out, "Verdict: %.*s%s%s\n", STR(verdict),
		claim->partial && claim->verdict != VERDICT_PARTIAL ?
			" (part of the sentence)" :
			"",
		claim->orphan ? ", no longer in the article" : "");
	add_line(&out, "Reason: ", claim->reason);
	if (claim->cites.count)
		add_cites(&out, article, claim);
	else
		add_attribution(&out, article, &claim->attribution);
	for (size_t i = 0; i < claim->evidence.count; i++)
		add_evidence(&out, article, &claim->evidence.items[i]);
	add_line(&out, "Article: ", article_title(article));
	add_edition(&out, article);
	return text_str(&out);
}

static void add_unverified(struct text *out, const struct reference *of)
{
	struct text line = { .arena = out->arena };

	for (size_t i = 0; i < of->unverified.count; i++) {
		const struct unverified *field = &of->unverified.items[i];
		text_format(&line, "%s%.*s", i ? "; " : "", STR(field->field));
		if (field->why.size)
			text_format(&line, " (%.*s)", STR(field->why));
	}
	add_line(out, "Not verified: ", text_str(&line));
}

struct str clip_reference(
	struct arena *arena, const struct article *article, uint32_t reference)
{
	const struct reference *of = reference_at(article, reference);
	struct text out = { .arena = arena };

	add_line(&out, mention_sure(of->identification),
		citation_write(arena, of));
	if (of->identification != IDENTIFICATION_UNKNOWN)
		add_line(&out, "Identification: ",
			str_from(mention_identification(of->identification)));
	add_unverified(&out, of);
	add_edition(&out, article);
	return text_str(&out);
}

struct str clip_bibtex(
	struct arena *arena, const struct article *article, uint32_t reference)
{
	const struct reference *of = reference_at(article, reference);
	struct text out = { .arena = arena };

	/* BibTeX passes over what stands between entries, up to an "@". */
	struct str edition =
		plain_printable(arena, mention_edition(arena, article));
	if (edition.size && str_find(edition, S("@"), 0) == STR_NONE)
		text_format(&out, "%% %.*s\n", STR(edition));
	text_add(&out, export_bibtex_one(arena, of));
	return text_str(&out);
}

struct str clip_csl(
	struct arena *arena, const struct article *article, uint32_t reference)
{
	struct json json = put_make(arena, 0);

	json.lines = 2;
	put_begin(&json, NULL, '[');
	json_reference(&json, reference_at(article, reference),
		article->dossier.edition.date);
	put_end(&json);
	text_add_char(&json.out, '\n');
	return text_str(&json.out);
}

struct str clip_section(
	struct arena *arena, struct article *article, uint32_t section)
{
	struct print_options how = { .section = section };
	struct text out = { .arena = arena };
	struct output output = { .into = &out };

	print_text(article, how, &output);
	output_flush(&output);
	return text_str(&out);
}

struct str clip_markdown(
	struct arena *arena, struct article *article, uint32_t section)
{
	struct str source = export_markdown_section(arena, article, section);

	return plain_lines(arena, source);
}
