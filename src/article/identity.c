#include "article/identity.h"

#include "article/folded.h"
#include "base/sha256.h"

static bool is_title(struct article *article, struct str wanted)
{
	struct arena scratch = arena_make(1 << 10);
	struct str is =
		folded_make(&scratch, str_trim(article_title(article))).text;
	bool alike = str_equal(is, folded_make(&scratch, wanted).text);

	arena_free(&scratch);
	return alike;
}

static bool is_digest(const struct article *article, struct str wanted)
{
	char hex[SHA256_HEX + 1];

	sha256_hex(article->source, hex);
	return str_equal_caseless(str_from(hex), wanted);
}

void identity_check(struct article *article, const struct dossier *dossier,
	struct str file, struct diagnostics *diagnostics)
{
	struct place place = { file, dossier->line, dossier->column };

	if (dossier->title.size && !is_title(article, dossier->title))
		diagnostic_add(diagnostics, place, SEVERITY_WARNING,
			"other-article",
			"the evidence is about \"%.*s\", and the title of this "
			"article is another one",
			STR(dossier->title));
	if (dossier->sha256.size && !is_digest(article, dossier->sha256))
		diagnostic_add(diagnostics, place, SEVERITY_WARNING,
			"other-article",
			"the article is not, byte for byte, the one that the "
			"evidence is about");
}

bool article_judged(const struct article *article)
{
	const struct dossier *dossier = &article->dossier;
	const struct claim *claims = dossier->claims.items;

	return dossier->risks.count || dossier->edition.by.size ||
		dossier->edition.date.size ||
		(dossier->claims.count && !claims[0].unjudged);
}
