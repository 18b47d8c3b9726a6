#include "base/unicode.h"
#include "check/sources.h"

#include <string.h>

/* Pandoc's manual, "Citation syntax": a key ends before what is neither a
 * letter nor a digit nor one of these, or before one of these at its end. */
static bool goes_on(struct str text, size_t at)
{
	static const char inner[] = ":.#$%&-+?<>~/_";

	if (at < text.size && strchr(inner, text.at[at]) && text.at[at])
		at++;
	return at < text.size && unicode_is_word(unicode_at(text, at).code);
}

/* Whether the text cites it: "@key". */
static bool is_cited(const struct article *article, struct arena scratch,
	const struct reference *reference)
{
	struct str text = article->source;
	struct str key = str_format(&scratch, "@%.*s", STR(reference->id));
	ptrdiff_t at = str_find(text, key, 0);

	while (at != STR_NONE && goes_on(text, (size_t)at + key.size))
		at = str_find(text, key, (size_t)at + 1);
	return at != STR_NONE;
}

void rule_reference_unused(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	const struct bibliography *bibliography = &article->bibliography;
	size_t count = bibliography->references.count;
	struct arena scratch = arena_make(4 << 10);
	const bool *used = sources_of_edition(&scratch, article);

	/* Without an evidence file nothing could use them. */
	for (size_t i = 0; article->dossier.file.size && i < count; i++) {
		const struct reference *reference =
			&bibliography->references.items[i];
		if (!used[i] && !is_cited(article, scratch, reference))
			diagnostic_add(inquiry->found, sources_place(reference),
				rule->severity, rule->name,
				"no claim and no risk uses \"%.*s\"",
				STR(reference->id));
	}
	arena_free(&scratch);
}

/* The article is said to mean a source, and not by what name it calls it, so
 * that nobody can see how the one was taken for the other. */
static void check_attributions(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;

	for (size_t i = 0; i < article->dossier.claims.count; i++) {
		const struct claim *claim = &article->dossier.claims.items[i];
		uint32_t index = claim->attribution.reference;
		/* What the article says by citing, it names by the key. */
		if (index == NONE || claim->attribution.as.size ||
			claim->unjudged)
			continue;
		const struct reference *reference =
			&article->bibliography.references.items[index];
		if (reference->identification == IDENTIFICATION_EXACT)
			continue;
		diagnostic_add(inquiry->found,
			(struct place){ article->dossier.file, claim->line,
				claim->column },
			rule->severity, rule->name,
			"\"%.*s\" is attributed to \"%.*s\", which is not "
			"identified for certain; say in `as` how the article "
			"names it",
			STR(claim->id), STR(reference->id));
	}
}

/* An edition's words that leave no doubt which source it is. */
static const char certain[] =
	"(?<!not )(?<!nor )(?<!never )\\b(?:"
	"exactly (?:this|the (?:same|one|source|page|paper|text)|what|"
	"identified)|"
	"identified (?:exactly|with certainty|for certain|beyond doubt)|"
	"(?:the )?exact (?:source|match|page|paper|document|identification)|"
	"(?:certainly|definitely|undoubtedly|clearly) (?:is |means? )?"
	"(?:this|the (?:source|page|paper|one))|"
	"(?:without|beyond|no) doubt)\\b";

static bool calls_itself_certain(
	struct regex *regex, const struct reference *reference)
{
	struct str texts[] = { reference->note, reference->named_as,
		reference->role };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (source_matches(regex, texts[i]))
			return true;
	for (size_t i = 0; i < reference->unverified.count; i++)
		if (source_matches(regex, reference->unverified.items[i].why))
			return true;
	return false;
}

/* What an entry says against its own `identification`, or NULL. */
static const char *contradiction(
	struct regex *regex, const struct reference *reference)
{
	bool exact = reference->identification == IDENTIFICATION_EXACT;

	if (exact && source_is_unverified(reference, S("identification")))
		return "is called exact, and its identification is among what "
		       "is not verified";
	if (exact || reference->identification == IDENTIFICATION_UNKNOWN)
		return NULL;
	return calls_itself_certain(regex, reference) ?
		"is not identified for certain, and its entry says that it is" :
		NULL;
}

/* The pattern is costly to make, and nobody else needs it. */
static bool has_doubtful(const struct bibliography *bibliography)
{
	for (size_t i = 0; i < bibliography->references.count; i++) {
		enum identification is =
			bibliography->references.items[i].identification;
		if (is == IDENTIFICATION_PROBABLE ||
			is == IDENTIFICATION_NOT_IDENTIFIABLE)
			return true;
	}
	return false;
}

void rule_probable_shown_as_exact(
	struct inquiry *inquiry, const struct rule *rule)
{
	const struct bibliography *bibliography =
		&inquiry->article->bibliography;
	struct regex *regex =
		has_doubtful(bibliography) ? source_pattern(certain) : NULL;

	check_attributions(inquiry, rule);
	for (size_t i = 0; i < bibliography->references.count; i++) {
		const struct reference *reference =
			&bibliography->references.items[i];
		const char *what = contradiction(regex, reference);
		if (what)
			diagnostic_add(inquiry->found, sources_place(reference),
				rule->severity, rule->name, "\"%.*s\" %s",
				STR(reference->id), what);
	}
	regex_free(regex);
}
