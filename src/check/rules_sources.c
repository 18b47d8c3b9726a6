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

struct retraction {
	struct regex *title, *word, *prose;
};

/* What of an entry calls it so, or NULL. */
static const char *retraction_of(
	const struct retraction *signs, const struct reference *reference)
{
	const struct {
		const char *name;
		struct str text;
	} fields[] = {
		{ "status", reference->status },
		{ "genre", reference->genre },
		{ "keywords", reference->keyword },
		{ "note", reference->note },
		{ "annotation", reference->annote },
	};

	if (source_matches(signs->title, reference->title))
		return "title";
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (source_matches(signs->word, fields[i].text) ||
			source_matches(signs->prose, fields[i].text))
			return fields[i].name;
	return NULL;
}

void rule_retracted(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	const bool *used = sources_used(&scratch, article);
	struct retraction signs = { source_pattern(retracted_title),
		source_pattern(retracted_word),
		source_pattern(retracted_prose) };

	for (size_t i = 0; i < sources_count(article); i++) {
		const struct reference *reference = source_at(article, i);
		const char *where =
			used[i] ? retraction_of(&signs, reference) : NULL;
		if (where)
			diagnostic_add(inquiry->found, source_place(reference),
				rule->severity, rule->name,
				"by its own %s \"%.*s\" is retracted or "
				"withdrawn; say so where it is cited, or rest "
				"nothing on it",
				where, STR(reference->id));
	}
	regex_free(signs.title);
	regex_free(signs.word);
	regex_free(signs.prose);
	arena_free(&scratch);
}

/* ---- preprint */

/* DOIs that servers of preprints give. bioRxiv and medRxiv have 10.1101 in
 * common with journals, whose suffixes begin with letters. */
static const char preprint_doi[] = "10\\.(?:1101/[0-9][0-9.]*(?:v\\d+)?$|"
				   "48550/arxiv\\.|" /* arXiv */
				   "2139/ssrn|" /* SSRN */
				   "20944/preprints|" /* Preprints.org */
				   "21203/rs\\.|" /* Research Square */
				   "31219/osf|" /* OSF */
				   "31234/osf|" /* PsyArXiv */
				   "31235/osf|" /* SocArXiv */
				   "31223/|" /* EarthArXiv */
				   "26434/chemrxiv|" /* ChemRxiv */
				   "36227/techrxiv|" /* TechRxiv */
				   "22541/au\\.|" /* Authorea */
				   "7287/peerj\\.preprints|" /* PeerJ */
				   "1590/scielopreprints|" /* SciELO */
				   "37044/osf)"; /* BioHackrXiv */

/* As containers, publishers or archives they stand at the begin. */
static const char preprint_server[] =
	"^(?:(?:bio|med|chem|psy|soc|tech|earth|eco|eng|edu|biohack)?a?rxiv\\b|"
	"arxiv\\b|SSRN\\b|research square\\b|preprints(?:\\.org)?$|"
	"CoRR\\b|(?:\\w+ )?preprint\\b)";

/* A genre or a status. */
static const char preprint_word[] = "^(?:e-?|pre-?|\\w+ )?pre-?print\\b";

static const char preprint_url[] =
	"^https?://(?:www\\.)?(?:arxiv\\.org/|(?:bio|med)rxiv\\.org/|"
	"(?:papers\\.)?ssrn\\.com/|preprints\\.org/|researchsquare\\.com/)";

struct preprint {
	struct regex *doi, *server, *word, *url;
};

/* What of an entry tells that it is one; empty: nothing does. */
static struct str preprint_sign(
	const struct preprint *signs, const struct reference *reference)
{
	struct str container = reference->container.size ?
		reference->container :
		reference->container_short;

	if (source_matches(signs->word, reference->genre))
		return reference->genre;
	if (source_matches(signs->word, reference->status))
		return reference->status;
	if (source_matches(signs->server, container))
		return container;
	if (source_matches(signs->doi, reference->doi))
		return reference->doi;
	/* What a journal has, too, is published. */
	if (container.size || reference->doi.size)
		return S("");
	if (source_matches(signs->server, reference->publisher))
		return reference->publisher;
	if (source_matches(signs->server, reference->archive))
		return reference->archive;
	return source_matches(signs->url, reference->url) ? reference->url :
							    S("");
}

void rule_preprint(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	const bool *used = sources_used(&scratch, article);
	struct preprint signs = { source_pattern(preprint_doi),
		source_pattern(preprint_server), source_pattern(preprint_word),
		source_pattern(preprint_url) };

	for (size_t i = 0; i < sources_count(article); i++) {
		const struct reference *reference = source_at(article, i);
		struct str sign =
			used[i] ? preprint_sign(&signs, reference) : S("");
		if (sign.size)
			diagnostic_add(inquiry->found, source_place(reference),
				rule->severity, rule->name,
				"\"%.*s\" is a preprint by its own entry "
				"(\"%.*s\"); see whether it has been published "
				"since",
				STR(reference->id), STR(sign));
	}
	regex_free(signs.doi);
	regex_free(signs.server);
	regex_free(signs.word);
	regex_free(signs.url);
	arena_free(&scratch);
}

/* ---- old-source */

/* The first number of four digits in a date of any form; 0: none. */
static int year_of(struct str date)
{
	int number = 0;
	size_t digits = 0;

	for (size_t i = 0; i <= date.size; i++) {
		char c = i < date.size ? date.at[i] : ' ';
		if (c >= '0' && c <= '9') {
			number = digits < 5 ? number * 10 + c - '0' : 0;
			digits++;
			continue;
		}
		if (digits == 4 && number >= 1000)
			return number;
		number = 0;
		digits = 0;
	}
	return 0;
}

void rule_old_source(struct inquiry *inquiry, const struct rule *rule)
{
	const struct article *article = inquiry->article;
	struct arena scratch = arena_make(4 << 10);
	size_t count = sources_count(article);
	struct str *faults = arena_array(&scratch, struct str, count + 1);
	bool *among = arena_array(&scratch, bool, count + 1);
	int now = year_of(article->metadata.date);

	for (size_t i = 0; now && i < count; i++) {
		const struct reference *reference = source_at(article, i);
		int year = reference->issued.year;
		among[i] = reference->named;
		if (reference->named && year && now - year > inquiry->max_age)
			faults[i] = str_format(&scratch,
				"is from %d, %d years before the article; see "
				"whether something newer says the same",
				year, now - year);
	}
	sources_tell(inquiry, rule, faults, among,
		str_format(&scratch,
			"entries are cited that are more than %d years older "
			"than the article",
			inquiry->max_age));
	arena_free(&scratch);
}
