#include "base/regex.h"
#include "base/unicode.h"
#include "check/rule.h"

#include <assert.h>
#include <string.h>

static struct place place_of(const struct reference *reference)
{
	return (struct place){ reference->source, reference->line,
		reference->column };
}

static void use(bool *used, uint32_t reference)
{
	if (reference != NONE)
		used[reference] = true;
}

static void use_all(bool *used, const struct dossier *dossier)
{
	for (size_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		use(used, claim->attribution.reference);
		for (size_t j = 0; j < claim->evidence.count; j++)
			use(used, claim->evidence.items[j].reference);
	}
	for (size_t i = 0; i < dossier->risks.count; i++) {
		const struct risk *risk = &dossier->risks.items[i];
		for (size_t j = 0; j < risk->references.count; j++)
			use(used, risk->references.items[j]);
	}
}

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
	bool *used = arena_array(&scratch, bool, count + 1);

	use_all(used, &article->dossier);
	/* Without an evidence file nothing could use them. */
	for (size_t i = 0; article->dossier.file.size && i < count; i++) {
		const struct reference *reference =
			&bibliography->references.items[i];
		if (!used[i] && !is_cited(article, scratch, reference))
			diagnostic_add(inquiry->found, place_of(reference),
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
			claim->cites.count)
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
	size_t begin, end;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (regex_find(regex, texts[i], 0, &begin, &end) == REGEX_FOUND)
			return true;
	for (size_t i = 0; i < reference->unverified.count; i++)
		if (regex_find(regex, reference->unverified.items[i].why, 0,
			    &begin, &end) == REGEX_FOUND)
			return true;
	return false;
}

static bool has_unverified(const struct reference *reference, struct str field)
{
	for (size_t i = 0; i < reference->unverified.count; i++)
		if (str_equal(reference->unverified.items[i].field, field))
			return true;
	return false;
}

/* What an entry says against its own `identification`, or NULL. */
static const char *contradiction(
	struct regex *regex, const struct reference *reference)
{
	bool exact = reference->identification == IDENTIFICATION_EXACT;

	if (exact && has_unverified(reference, S("identification")))
		return "is called exact, and its identification is among what "
		       "is not verified";
	if (exact || reference->identification == IDENTIFICATION_UNKNOWN)
		return NULL;
	return calls_itself_certain(regex, reference) ?
		"is not identified for certain, and its entry says that it is" :
		NULL;
}

void rule_probable_shown_as_exact(
	struct inquiry *inquiry, const struct rule *rule)
{
	const struct bibliography *bibliography =
		&inquiry->article->bibliography;
	struct arena scratch = arena_make(1 << 10);
	struct str why = S("");
	struct regex *regex =
		regex_compile(&scratch, str_from(certain), true, &why);

	assert(regex);
	check_attributions(inquiry, rule);
	for (size_t i = 0; i < bibliography->references.count; i++) {
		const struct reference *reference =
			&bibliography->references.items[i];
		const char *what = contradiction(regex, reference);
		if (what)
			diagnostic_add(inquiry->found, place_of(reference),
				rule->severity, rule->name, "\"%.*s\" %s",
				STR(reference->id), what);
	}
	regex_free(regex);
	arena_free(&scratch);
}
