#include "article/folded.h"
#include "check/sources.h"

/* ---- retracted */

#define GONE "(?:retracted|withdrawn)"
#define WORK \
	"(?:article|paper|study|preprint|publication|chapter|report|work|" \
	"manuscript)"

/* "RETRACTED: On x", "RETRACTED ARTICLE: On x", "On x [Retracted]"; but not
 * "Retracted papers in x" and "Retraction of x". */
static const char retracted_title[] =
	"^\\W*" GONE "(?:[ -]+" WORK ")?\\s*[:\\])]|"
	"[\\[(]\\s*" GONE "(?:[ -]+" WORK ")?\\s*[\\])]|"
	"[.:–—-]\\s*" GONE "(?:[ -]+" WORK ")?\\.?$";

/* "Retracted publication" is PubMed's type; so is "Retracted" a status. */
static const char retracted_word[] =
	"(?:^|[,;:.\\n])\\s*" GONE "(?:[ -]+" WORK ")?\\s*(?:$|[,;:.\\n]|"
	"\\b(?:in|on|by|at|since|from the journal)\\b|\\d)";

/* In prose: "This article has been retracted". */
static const char retracted_prose[] =
	"\\b" WORK " (?:has been|had been|was|is) (?:since |later )?" GONE
	"\\b(?! from the market)";

/* What an entry may say it in, by the name that a person knows it by. */
struct saying {
	const char *name;
	struct str text;
};

enum { SAYINGS = 6 };

static void take_sayings(
	const struct reference *reference, struct saying sayings[SAYINGS])
{
	sayings[0] = (struct saying){ "title", reference->title };
	sayings[1] = (struct saying){ "status", reference->status };
	sayings[2] = (struct saying){ "genre", reference->genre };
	sayings[3] = (struct saying){ "keywords", reference->keyword };
	sayings[4] = (struct saying){ "note", reference->note };
	sayings[5] = (struct saying){ "annotation", reference->annote };
}

/* Patterns are costly to make, and hardly any bibliography needs them. */
static bool may_be_retracted(
	struct arena scratch, const struct article *article)
{
	static const char *const words[] = { "retracted", "withdrawn", NULL };
	struct saying sayings[SAYINGS];
	size_t size;

	for (size_t i = 0; i < sources_count(article); i++) {
		struct arena inner = scratch;
		take_sayings(source_at(article, i), sayings);
		for (int j = 0; j < SAYINGS; j++)
			if (sayings[j].text.size &&
				source_find_word(
					folded_make(&inner, sayings[j].text)
						.text,
					words, &size) != STR_NONE)
				return true;
	}
	return false;
}

struct retraction {
	struct regex *title, *word, *prose;
};

/* Which field of an entry calls it so, or NULL. */
static const char *retraction_of(
	const struct retraction *signs, const struct reference *reference)
{
	struct saying sayings[SAYINGS];

	take_sayings(reference, sayings);
	if (source_matches(signs->title, sayings[0].text))
		return sayings[0].name;
	for (int i = 1; i < SAYINGS; i++)
		if (source_matches(signs->word, sayings[i].text) ||
			source_matches(signs->prose, sayings[i].text))
			return sayings[i].name;
	return NULL;
}

static void find_retracted(struct inquiry *inquiry, const struct rule *rule,
	const struct retraction *signs, const bool *used)
{
	const struct article *article = inquiry->article;

	for (size_t i = 0; i < sources_count(article); i++) {
		const struct reference *reference = source_at(article, i);
		const char *where =
			used[i] ? retraction_of(signs, reference) : NULL;
		if (where)
			diagnostic_add(inquiry->found, sources_place(reference),
				rule->severity, rule->name,
				"by its own %s \"%.*s\" is retracted or "
				"withdrawn; say so where it is cited, or rest "
				"nothing on it",
				where, STR(reference->id));
	}
}

void rule_retracted(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	const bool *used = sources_used(&scratch, article);

	if (may_be_retracted(scratch, article)) {
		struct retraction signs = { source_pattern(retracted_title),
			source_pattern(retracted_word),
			source_pattern(retracted_prose) };
		find_retracted(inquiry, rule, &signs, used);
		regex_free(signs.title);
		regex_free(signs.word);
		regex_free(signs.prose);
	}
	arena_free(&scratch);
}

/* ---- preprint */

/* What DOIs that servers of preprints give begin with. bioRxiv and medRxiv have
 * theirs in common with journals, whose suffixes begin with a letter. */
static const struct {
	const char *begin;
	bool digit; /* stands behind it */
} dois[] = {
	{ "10.1101/", true }, /* bioRxiv, medRxiv */
	{ "10.48550/arxiv.", false }, { "10.2139/ssrn", false },
	{ "10.20944/preprints", false },
	{ "10.21203/rs.", false }, /* Research Square */
	{ "10.31219/osf", false }, { "10.31234/osf", false }, /* PsyArXiv */
	{ "10.31235/osf", false }, /* SocArXiv */
	{ "10.31223/", false }, /* EarthArXiv */
	{ "10.26434/chemrxiv", false }, { "10.36227/techrxiv", false },
	{ "10.22541/au.", false }, /* Authorea */
	{ "10.7287/peerj.preprints", false },
	{ "10.1590/scielopreprints", false },
	{ "10.37044/osf", false }, /* BioHackrXiv */
};

/* The servers, as what a work appeared in. */
static const char *const servers[] = { "arxiv", "biorxiv", "medrxiv",
	"chemrxiv", "psyarxiv", "socarxiv", "techrxiv", "eartharxiv",
	"ecoevorxiv", "engrxiv", "edarxiv", "biohackrxiv", "ssrn",
	"research square", "peerj preprints", "preprints.org", "corr",
	"preprint", NULL };

static const char *const addresses[] = { "arxiv.org/", "biorxiv.org/",
	"medrxiv.org/", "ssrn.com/", "preprints.org/", "researchsquare.com/",
	NULL };

/* Of a genre or a status. */
static const char *const kinds[] = { "preprint", "pre-print", "eprint",
	"e-print", NULL };

static bool is_preprint_doi(struct str doi)
{
	ptrdiff_t at = str_find(doi, S("10."), 0);

	doi = at == STR_NONE ? S("") : str_slice(doi, (size_t)at, doi.size);
	for (size_t i = 0; i < sizeof dois / sizeof *dois; i++) {
		struct str begin = str_from(dois[i].begin);
		if (!str_equal_caseless(str_slice(doi, 0, begin.size), begin))
			continue;
		char next = doi.size > begin.size ? doi.at[begin.size] : ' ';
		if (!dois[i].digit || (next >= '0' && next <= '9'))
			return true;
	}
	return false;
}

static bool has_word(
	struct arena scratch, struct str text, const char *const *words)
{
	size_t size;

	return text.size &&
		source_find_word(folded_make(&scratch, text).text, words,
			&size) != STR_NONE;
}

/* Whether it begins with a server's name; "Preprints" is a server as well,
 * and "Preprints of the Congress" are none. */
static bool is_server(struct arena scratch, struct str text)
{
	size_t size;

	if (!text.size)
		return false;
	text = folded_make(&scratch, text).text;
	return str_equal(text, S("preprints")) ||
		source_find_word(text, servers, &size) == 0;
}

/* What of an entry tells that it is one; empty: nothing does. */
static struct str preprint_sign(
	struct arena scratch, const struct reference *reference)
{
	struct str container = reference->container.size ?
		reference->container :
		reference->container_short;

	if (has_word(scratch, reference->genre, kinds))
		return reference->genre;
	if (has_word(scratch, reference->status, kinds))
		return reference->status;
	if (is_server(scratch, container))
		return container;
	if (is_preprint_doi(reference->doi))
		return reference->doi;
	/* What a journal has, too, is published. */
	if (container.size || reference->doi.size)
		return S("");
	if (is_server(scratch, reference->publisher))
		return reference->publisher;
	if (is_server(scratch, reference->archive))
		return reference->archive;
	return has_word(scratch, reference->url, addresses) ? reference->url :
							      S("");
}

void rule_preprint(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	const bool *used = sources_used(&scratch, article);

	for (size_t i = 0; i < sources_count(article); i++) {
		const struct reference *reference = source_at(article, i);
		struct str sign =
			used[i] ? preprint_sign(scratch, reference) : S("");
		if (sign.size)
			diagnostic_add(inquiry->found, sources_place(reference),
				rule->severity, rule->name,
				"\"%.*s\" is a preprint by its own entry "
				"(\"%.*s\"); see whether it has been published "
				"since",
				STR(reference->id), STR(sign));
	}
	arena_free(&scratch);
}
