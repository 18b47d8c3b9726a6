#include "print/citation.h"
#include "print/mention.h"
#include "print/plain.h"
#include "print/source.h"

static void add_heading(struct text *out, const struct reference *of)
{
	text_format(out, "# \\[%d\\] %s", of->ordinal,
		mention_sure(of->identification));
	plain_add(out, citation_short(out->arena, of));
	text_add(out, S("\n\n"));
	plain_add(out, citation_write(out->arena, of));
	text_add(out, S("\n\n"));
}

/* How often the article leads to it, by keys or by links. */
static void add_uses(struct text *out, const struct article *article,
	const struct reference *of)
{
	const struct reference *items = article->bibliography.references.items;
	bool judged = article->dossier.file.size > 0;
	size_t keys = 0, links = 0;

	for (size_t i = 0; i < article->citations.count; i++) {
		const struct citation *at = &article->citations.items[i];
		if (at->reference == NONE || &items[at->reference] != of)
			continue;
		keys += at->key.size > 0;
		links += article->links && !at->key.size;
	}
	if (keys || links)
		text_format(out, "- %s by the article %zu time%s\n",
			keys ? "Cited" : "Linked", keys + links,
			keys + links == 1 ? "" : "s");
	else if (of->named)
		text_add(out, S("- Named by the article\n"));
	else
		text_add(out,
			judged ? S("- Brought by the edition, not named by the "
				   "article\n") :
				 S("- In the bibliography, not cited by the "
				   "article\n"));
}

static void add_facts(struct text *out, const struct article *article,
	const struct reference *of)
{
	if (of->identification != IDENTIFICATION_UNKNOWN)
		mention_item(out, "Identification",
			str_from(mention_identification(of->identification)));
	add_uses(out, article, of);
	mention_item(out, "The article's words for it", of->named_as);
	if (of->read != READ_UNKNOWN)
		mention_item(out, "Read", str_from(read_label(of->read)));
	if (!of->named)
		mention_item(out, "Role", of->role);
	mention_item(out,
		article->dossier.file.size ? "Edition's note" : "Note",
		of->note);
	mention_item(out, "Local copy", of->file.size ? of->file : S("none"));
	if (of->notes.size)
		mention_item(out, "Edition's notes",
			S("Enter opens them; they are not the source"));
}

static void add_says(struct text *out, const struct reference *of)
{
	if (of->says.count)
		text_add(
			out, S("\n## What it says, as far as it was read\n\n"));
	for (size_t i = 0; i < of->says.count; i++) {
		text_add(out, S("- "));
		plain_add(out, of->says.items[i]);
		text_add(out, S("\n"));
	}
}

static void add_unverified(struct text *out, const struct reference *of)
{
	if (of->unverified.count)
		text_add(out, S("\n## Not verified\n\n"));
	for (size_t i = 0; i < of->unverified.count; i++) {
		text_add(out, S("- "));
		plain_add(out, of->unverified.items[i].field);
		text_add(out, S(": "));
		plain_add(out, of->unverified.items[i].why);
		text_add(out, S("\n"));
	}
}

/* A list's heading before its first item, then nothing. */
static void begin_list(struct text *out, const char **heading)
{
	if (*heading)
		text_format(out, "\n## %s\n\n", *heading);
	*heading = NULL;
	text_add(out, S("- "));
}

static void add_attributions(
	struct text *out, const struct article *article, uint32_t index)
{
	const struct dossier *dossier = &article->dossier;
	const char *heading = "Claims for which the article names it";

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		uint32_t claim = dossier->by_number.items[i];
		const struct claim *of = &dossier->claims.items[claim];
		if (of->attribution.reference != index || of->unjudged)
			continue;
		begin_list(out, &heading);
		mention_claim_quoted(out, article, claim);
		text_add(out, S("\n"));
	}
}

static bool is_cited(const struct claim *claim, uint32_t index)
{
	for (size_t i = 0; i < claim->cites.count; i++)
		if (claim->cites.items[i].reference == index)
			return true;
	return false;
}

static void add_citing(
	struct text *out, const struct article *article, uint32_t index)
{
	const struct dossier *dossier = &article->dossier;
	const char *heading = "Claims that cite it";

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		uint32_t claim = dossier->by_number.items[i];
		if (!is_cited(&dossier->claims.items[claim], index))
			continue;
		begin_list(out, &heading);
		mention_claim_quoted(out, article, claim);
		text_add(out, S("\n"));
	}
}

static void add_evidence(
	struct text *out, const struct article *article, uint32_t index)
{
	const struct dossier *dossier = &article->dossier;
	const char *heading = "Claims on which the edition brings it";

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		uint32_t number = dossier->by_number.items[i];
		const struct claim *claim = &dossier->claims.items[number];
		for (size_t j = 0; j < claim->evidence.count; j++) {
			const struct evidence *of = &claim->evidence.items[j];
			if (of->reference != index)
				continue;
			begin_list(out, &heading);
			mention_claim_quoted(out, article, number);
			text_format(out, " — it %s this (%s)\n",
				relation_label(of->relation),
				read_label(of->read));
		}
	}
}

static void add_risks(
	struct text *out, const struct article *article, uint32_t index)
{
	const char *heading = "Risks that it stands for";

	for (uint32_t i = 0; i < article->dossier.risks.count; i++) {
		const struct risk *risk = &article->dossier.risks.items[i];
		for (size_t j = 0; j < risk->references.count; j++) {
			if (risk->references.items[j] != index)
				continue;
			begin_list(out, &heading);
			mention_risk(out, article, i);
			text_add(out, S("\n"));
		}
	}
}

struct str source_reference(
	struct arena *arena, const struct article *article, uint32_t index)
{
	struct text out = { .arena = arena };
	const struct reference *of =
		&article->bibliography.references.items[index];

	add_heading(&out, of);
	add_facts(&out, article, of);
	add_says(&out, of);
	add_unverified(&out, of);
	add_attributions(&out, article, index);
	add_citing(&out, article, index);
	add_evidence(&out, article, index);
	add_risks(&out, article, index);
	mention_edition_last(&out, article);
	return text_str(&out);
}
