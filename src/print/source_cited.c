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

static void add_unknown(struct text *out, const struct cite *cite)
{
	text_add(out, S("\n## \\? "));
	plain_add(out, cite->key);
	text_add(out,
		S(" — not in the bibliography\n\n- No entry has this key\n"));
	add_words(out, cite);
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
	add_words(out, cite);
	mention_unverified(out, of);
}

void source_add_cites(struct text *out, const struct article *article,
	const struct claim *claim)
{
	for (size_t i = 0; i < claim->cites.count; i++) {
		const struct cite *cite = &claim->cites.items[i];
		if (cite->reference == NONE)
			add_unknown(out, cite);
		else
			add_known(out, article, cite);
	}
}
