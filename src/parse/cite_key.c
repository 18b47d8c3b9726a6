#include "parse/cite_key.h"

#include "base/unicode.h"

#include <string.h>

enum { LONGEST_BRACED = 1000 };

/* ---- keys */

static bool is_alphanumeric(struct str s, size_t at, size_t *bytes)
{
	char c = at < s.size ? s.at[at] : ' ';

	*bytes = 1;
	if ((unsigned char)c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
			(c >= 'A' && c <= 'Z') || c == '_';
	struct unicode_char character = unicode_at(s, at);
	*bytes = character.bytes;
	return character.code > 0 && unicode_is_word(character.code);
}

static bool is_inner(char c)
{
	return c && strchr(":.#$%&-+?<>~/", c);
}

static bool is_entity(struct str s, size_t at)
{
	size_t end = at + 1;

	while (end < s.size && end - at < 10 &&
		((s.at[end] | 32) >= 'a' && (s.at[end] | 32) <= 'z'))
		end++;
	return s.at[at] == '&' && end < s.size && end > at + 1 &&
		s.at[end] == ';';
}

/* A key's punctuation stands singly, but for that of an address. */
static bool goes_on(struct str s, size_t at)
{
	size_t bytes;

	if (at + 1 >= s.size || !is_inner(s.at[at]) || is_entity(s, at))
		return false;
	return is_alphanumeric(s, at + 1, &bytes) ||
		(strchr(":/", s.at[at]) && s.at[at + 1] == '/');
}

/* What other parts of the grammar must see is in no key. */
static bool may_be_braced(char c)
{
	return (unsigned char)c >= ' ' && !strchr("{`|<>\\", c);
}

static struct str read_braced(struct str s, size_t at)
{
	size_t end = at + 1;

	while (end < s.size && end - at < LONGEST_BRACED && s.at[end] != '}' &&
		may_be_braced(s.at[end]))
		end++;
	if (end == at + 1 || end >= s.size || s.at[end] != '}')
		return S("");
	return str_slice(s, at, end + 1);
}

struct str cite_key_read(struct str s, size_t at)
{
	size_t end = at;
	size_t bytes;

	if (at < s.size && s.at[at] == '{')
		return read_braced(s, at);
	if (!is_alphanumeric(s, at, &bytes))
		return S("");
	for (;;) {
		if (is_alphanumeric(s, end, &bytes))
			end += bytes;
		else if (goes_on(s, end))
			end++;
		else
			return str_slice(s, at, end);
	}
}

struct str cite_key_bare(struct str key)
{
	return str_starts(key, S("{")) ? str_slice(key, 1, key.size - 1) : key;
}

bool cite_key_evident(struct str key)
{
	for (size_t i = 0; i < key.size; i++)
		if (strchr("0123456789:._/", key.at[i]) && key.at[i])
			return true;
	return false;
}

/* ---- CiTO */

static const char *const properties[] = {
	"agreesWith",
	"cites",
	"citesAsAuthority",
	"citesAsDataSource",
	"citesAsEvidence",
	"citesAsMetadataDocument",
	"citesAsPotentialSolution",
	"citesAsRecommendedReading",
	"citesAsRelated",
	"citesAsSourceDocument",
	"citesForInformation",
	"compiles",
	"confirms",
	"containsAssertionFrom",
	"corrects",
	"credits",
	"critiques",
	"derides",
	"describes",
	"disagreesWith",
	"discusses",
	"disputes",
	"documents",
	"extends",
	"givesBackgroundTo",
	"givesSupportTo",
	"hasReplyFrom",
	"includesExcerptFrom",
	"includesQuotationFrom",
	"isAgreedWithBy",
	"isCitedAsAuthorityBy",
	"isCitedAsDataSourceBy",
	"isCitedAsEvidenceBy",
	"isCitedAsMetadataDocumentBy",
	"isCitedAsPotentialSolutionBy",
	"isCitedAsRecommendedReadingBy",
	"isCitedAsRelatedBy",
	"isCitedAsSourceDocumentBy",
	"isCitedBy",
	"isCitedForInformationBy",
	"isCompiledBy",
	"isConfirmedBy",
	"isCorrectedBy",
	"isCreditedBy",
	"isCritiquedBy",
	"isDeridedBy",
	"isDescribedBy",
	"isDisagreedWithBy",
	"isDiscussedBy",
	"isDisputedBy",
	"isDocumentedBy",
	"isExtendedBy",
	"isLinkedToBy",
	"isParodiedBy",
	"isPlagiarizedBy",
	"isQualifiedBy",
	"isRefutedBy",
	"isRetractedBy",
	"isReviewedBy",
	"isRidiculedBy",
	"isSpeculatedOnBy",
	"isSupportedBy",
	"isUpdatedBy",
	"likes",
	"linksTo",
	"obtainsBackgroundFrom",
	"obtainsSupportFrom",
	"parodies",
	"plagiarizes",
	"providesAssertionFor",
	"providesConclusionsFor",
	"providesDataFor",
	"providesExcerptFor",
	"providesMethodFor",
	"providesQuotationFor",
	"qualifies",
	"refutes",
	"repliesTo",
	"retracts",
	"reviews",
	"ridicules",
	"sharesAuthorInstitutionWith",
	"sharesAuthorWith",
	"sharesFundingAgencyWith",
	"sharesJournalWith",
	"sharesPublicationVenueWith",
	"speculatesOn",
	"supports",
	"updates",
	"usesConclusionsFrom",
	"usesDataFrom",
	"usesMethodIn",
};

/* The names that people use beside the ontology's own, in lower case. Those
 * that only leave the verb out ("as_evidence") need no entry. */
static const struct {
	const char *name;
	const char *property;
} short_names[] = {
	{ "agreewith", "agreesWith" },
	{ "background", "obtainsBackgroundFrom" },
	{ "citation", "cites" },
	{ "cite", "cites" },
	{ "disagreewith", "disagreesWith" },
	{ "evidence", "citesAsEvidence" },
	{ "excerpt", "includesExcerptFrom" },
	{ "links", "linksTo" },
	{ "method", "usesMethodIn" },
	{ "quotation", "includesQuotationFrom" },
	{ "usedatafrom", "usesDataFrom" },
	{ "useconclusionsfrom", "usesConclusionsFrom" },
	{ "usemethodin", "usesMethodIn" },
	{ "usesmethod", "usesMethodIn" },
};

enum { LONGEST_NAME = 40 };

/* "cites_as_evidence" and "citesAsEvidence" as "citesasevidence". */
static struct str plain_name(struct str name, char out[static LONGEST_NAME])
{
	size_t size = 0;

	if (!name.size || name.size > LONGEST_NAME || name.at[0] < 'a' ||
		name.at[0] > 'z')
		return S("");
	for (size_t i = 0; i < name.size; i++) {
		char c = name.at[i];
		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 'a' - 'A');
		if (c != '_' && c != '-')
			out[size++] = c;
	}
	return (struct str){ out, size };
}

/* Whether the property has this name, be it without its verb. */
static bool answers(struct str property, struct str name)
{
	static const char *const verbs[] = { "", "cites", "citesAs", "citesFor",
		"includes", "obtains", "uses", "contains" };

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		struct str verb = str_from(verbs[i]);
		if (str_starts(property, verb) && property.size > verb.size &&
			str_equal_caseless(
				str_slice(property, verb.size, property.size),
				name))
			return true;
	}
	return false;
}

static struct str find_property(struct str name)
{
	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		if (answers(str_from(properties[i]), name))
			return str_from(properties[i]);
	for (size_t i = 0; i < sizeof short_names / sizeof *short_names; i++)
		if (str_equal(str_from(short_names[i].name), name))
			return str_from(short_names[i].property);
	return S("");
}

struct str cite_key_property(struct str *key)
{
	char buffer[LONGEST_NAME];
	const char *colon = key->size ? memchr(key->at, ':', key->size) : NULL;

	if (!colon || colon + 1 == key->at + key->size)
		return S("");
	size_t size = (size_t)(colon - key->at);
	struct str name = plain_name(str_slice(*key, 0, size), buffer);
	struct str found = name.size ? find_property(name) : S("");
	if (found.size)
		*key = str_slice(*key, size + 1, key->size);
	return found;
}

/* ---- cross-references */

/* Prefixes of Quarto ("Cross References") and pandoc-crossref. */
static const struct {
	const char *prefix;
	const char *words;
} kinds[] = {
	{ "alg", "Algorithm" },
	{ "algo", "Algorithm" },
	{ "cau", "Caution" },
	{ "cnj", "Conjecture" },
	{ "cor", "Corollary" },
	{ "def", "Definition" },
	{ "eq", "Equation" },
	{ "exm", "Example" },
	{ "exr", "Exercise" },
	{ "fig", "Figure" },
	{ "imp", "Important" },
	{ "lem", "Lemma" },
	{ "lst", "Listing" },
	{ "nte", "Note" },
	{ "prf", "Proof" },
	{ "prp", "Proposition" },
	{ "rem", "Remark" },
	{ "sec", "Section" },
	{ "sol", "Solution" },
	{ "tab", "Table" },
	{ "tbl", "Table" },
	{ "thm", "Theorem" },
	{ "tip", "Tip" },
	{ "vid", "Video" },
	{ "wrn", "Warning" },
};

struct str cite_key_crossref(struct str key, struct str *name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		size_t size = strlen(kinds[i].prefix);
		if (key.size < size + 2 ||
			!str_equal_caseless(str_slice(key, 0, size),
				str_from(kinds[i].prefix)) ||
			(key.at[size] != '-' && key.at[size] != ':'))
			continue;
		*name = str_slice(key, size + 1, key.size);
		return str_from(kinds[i].words);
	}
	return S("");
}

/* ---- aliases */

bool cite_key_is_identifier(struct str address)
{
	static const char *const prefixes[] = { "doi:", "pmid:", "pubmed:",
		"pmcid:", "pmc:", "arxiv:", "isbn:", "url:", "wikidata:",
		"raw:", "tag:" };

	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (str_starts(address, str_from(prefixes[i])))
			return true;
	return false;
}

bool cite_key_is_crossref(struct str words, struct str url)
{
	struct str name, kind;

	if (!str_starts(url, S("#")))
		return false;
	kind = cite_key_crossref(str_slice(url, 1, url.size), &name);
	return kind.size && str_starts(words, kind) && str_ends(words, name) &&
		words.size == kind.size + 1 + name.size;
}
