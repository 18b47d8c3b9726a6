#include "print/citation.h"
#include "print/mention.h"
#include "print/plain.h"
#include "print/source.h"

/* "to dispute it, as evidence": what the article says it cites it for. */
static void add_relations(struct text *out, const struct cite *cite)
{
	for (size_t i = 0; i < cite->relations.count; i++) {
		text_add(out, i ? S(", ") : S("- Cited "));
		plain_add(out, mention_relation(cite->relations.items[i]));
	}
	if (cite->relations.count)
		text_add(out, S("\n"));
}

static void add_words(struct text *out, const struct cite *cite)
{
	add_relations(out, cite);
	mention_item(out, "Words before it", cite->prefix);
	mention_item(out, "Where in the source", cite->locator);
	mention_item(out, "Words behind it", cite->suffix);
}

/* Whether two cites of a sentence name the same. */
static bool is_same(const struct cite *a, const struct cite *b)
{
	return a->reference == b->reference &&
		(a->reference != NONE || str_equal(a->key, b->key));
}

/* The claims that cite the same, but one. */
static void add_others(struct text *out, const struct article *article,
	const struct claim *but, const struct cite *cite)
{
	const struct dossier *dossier = &article->dossier;
	const char *before = "- Cited for other claims: ";

	for (size_t i = 0; i < dossier->by_number.count; i++) {
		uint32_t index = dossier->by_number.items[i];
		const struct claim *claim = &dossier->claims.items[index];
		bool cites = false;
		for (size_t j = 0; j < claim->cites.count; j++)
			cites = cites || is_same(&claim->cites.items[j], cite);
		if (!cites || claim == but)
			continue;
		text_add(out, str_from(before));
		before = "; ";
		mention_claim(out, article, index);
	}
	if (*before == ';')
		text_add(out, S("\n"));
}

static void add_unknown(struct text *out, const struct article *article,
	const struct cite *cite)
{
	struct str nearest =
		mention_nearest(out->arena, &article->bibliography, cite->key);

	text_add(out, S("\n## \\? "));
	plain_add(out, cite->key);
	text_add(out,
		S(" — not in the bibliography\n\n- No entry has this key\n"));
	mention_item(out, "Nearest key that there is", nearest);
}

static void add_known(struct text *out, const struct article *article,
	const struct cite *cite)
{
	const struct reference *of =
		&article->bibliography.references.items[cite->reference];

	text_add(out, S("\n## "));
	mention_reference(out, article, cite->reference);
	text_add(out, S(" — cited by the article\n\n"));
	plain_add(out, citation_write(out->arena, of));
	text_add(out, S("\n\n"));
	mention_unverified(out, of);
}

/* Whether the sentence names it before this one. */
static bool is_again(const struct claim *claim, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (is_same(&claim->cites.items[i], &claim->cites.items[index]))
			return true;
	return false;
}

void source_add_cites(struct text *out, const struct article *article,
	const struct claim *claim)
{
	for (size_t i = 0; i < claim->cites.count; i++) {
		const struct cite *cite = &claim->cites.items[i];
		if (is_again(claim, i))
			continue;
		if (cite->reference == NONE)
			add_unknown(out, article, cite);
		else
			add_known(out, article, cite);
		for (size_t j = i; j < claim->cites.count; j++)
			if (is_same(&claim->cites.items[j], cite))
				add_words(out, &claim->cites.items[j]);
		add_others(out, article, claim, cite);
	}
}
