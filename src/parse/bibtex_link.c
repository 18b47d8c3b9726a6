#include "parse/bibtex_link.h"

#include "parse/latex.h"

#include <string.h>

static bool starts_caseless(struct str s, struct str prefix)
{
	return str_equal_caseless(str_slice(s, 0, prefix.size), prefix);
}

/* The DOI alone, whatever stands before it (DOI Handbook §3.8). */
static struct str clean_doi(struct str doi)
{
	static const char *const before[] = { "https://", "http://", "dx.",
		"www.", "doi.org/", "doi:" };

	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		struct str part = str_from(before[i]);
		if (starts_caseless(doi, part))
			doi = str_trim(str_slice(doi, part.size, doi.size));
	}
	return doi;
}

struct archive {
	const char *type; /* as eprinttype has it, in any case */
	const char *name;
	const char *url; /* its identifier goes behind it */
};

static const struct archive archives[] = {
	{ "arxiv", "arXiv", "https://arxiv.org/abs/" },
	{ "jstor", "JSTOR", "https://www.jstor.org/stable/" },
	{ "pubmed", "PubMed", "https://www.ncbi.nlm.nih.gov/pubmed/" },
	{ "googlebooks", "Google Books", "https://books.google.com?id=" },
	{ "hdl", "Handle", "https://hdl.handle.net/" },
};

static const struct archive *archive_named(struct str type)
{
	for (size_t i = 0; i < sizeof archives / sizeof *archives; i++)
		if (str_equal_caseless(type, str_from(archives[i].type)))
			return &archives[i];
	return NULL;
}

/* "2001.00001", "hep-th/9901001". */
static bool is_arxiv(struct str id)
{
	size_t digits = 0;

	while (digits < id.size && id.at[digits] >= '0' && id.at[digits] <= '9')
		digits++;
	return (digits == 4 && id.size > 8 && id.at[4] == '.') ||
		starts_caseless(id, S("arxiv:"));
}

static struct str verbatim(struct arena *arena,
	const struct bibtex_entry *entry, enum bibtex_field field)
{
	return latex_verbatim(arena, bibtex_get(entry, field));
}

/* What an entry says of where its electronic version lies. */
static void add_archive(struct arena *arena, const struct bibtex_entry *entry,
	struct reference *reference)
{
	struct str id = verbatim(arena, entry, FIELD_EPRINT);
	struct str type = verbatim(arena, entry, FIELD_EPRINTTYPE);

	if (!type.size)
		type = verbatim(arena, entry, FIELD_ARCHIVEPREFIX);
	if (!id.size)
		id = verbatim(arena, entry, FIELD_ARXIVID);
	if (!type.size && (is_arxiv(id) || bibtex_has(entry, FIELD_ARXIVID)))
		type = S("arxiv");
	const struct archive *archive = archive_named(type);
	if (!archive || !id.size)
		return;
	struct str prefix = str_format(arena, "%s:", archive->name);
	if (starts_caseless(id, prefix))
		id = str_trim(str_slice(id, prefix.size, id.size));
	reference->archive = str_from(archive->name);
	reference->archive_place = id;
	if (!reference->url.size)
		reference->url =
			str_format(arena, "%s%.*s", archive->url, STR(id));
	if (str_equal(reference->archive, S("PubMed")) && !reference->pmid.size)
		reference->pmid = id;
}

void bibtex_links(struct arena *arena, const struct bibtex_entry *entry,
	struct reference *reference)
{
	struct str options = bibtex_get(entry, FIELD_OPTIONS);

	if (str_find(options, S("doi=false"), 0) == STR_NONE)
		reference->doi = clean_doi(verbatim(arena, entry, FIELD_DOI));
	if (str_find(options, S("url=false"), 0) == STR_NONE ||
		bibtex_is(entry, "online"))
		reference->url = verbatim(arena, entry, FIELD_URL);

	reference->pmid = verbatim(arena, entry, FIELD_PMID);
	add_archive(arena, entry, reference);
}

/* What a URL leaves behind that says nothing: "Available at:". */
static bool says_nothing(struct str s)
{
	static const char *const words[] = { "at", "from", "via", "online",
		"url", "website", "web", "see", "access" };
	size_t begin = s.size;

	while (begin &&
		((s.at[begin - 1] | 32) >= 'a' &&
			(s.at[begin - 1] | 32) <= 'z'))
		begin--;
	struct str last = str_slice(s, begin, s.size);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal_caseless(last, str_from(words[i])))
			return true;
	return !s.size;
}

/* Without the signs that led to the URL. */
static struct str trim_signs(struct str s)
{
	s = str_trim(s);
	while (s.size && strchr(":,;.([<", s.at[s.size - 1]))
		s = str_trim(str_slice(s, 0, s.size - 1));
	return s;
}

struct str bibtex_take_url(
	struct arena *arena, struct str latex, struct str *rest)
{
	struct str all = latex_text(arena, latex);
	ptrdiff_t begin = str_find(all, S("https://"), 0);
	size_t end;

	*rest = all;
	if (begin == STR_NONE)
		begin = str_find(all, S("http://"), 0);
	if (begin == STR_NONE)
		return (struct str){ 0 };
	for (end = (size_t)begin; end < all.size && all.at[end] != ' ';)
		end++;
	struct str url = str_slice(all, (size_t)begin, end);
	while (url.size && strchr(".,;)]>", url.at[url.size - 1]))
		url.size--;
	struct str before = trim_signs(str_slice(all, 0, (size_t)begin));
	struct str behind = trim_signs(str_slice(all, end, all.size));
	if (says_nothing(before))
		before.size = 0;
	*rest = before.size ? before : behind;
	if (before.size && behind.size)
		*rest = str_format(
			arena, "%.*s, %.*s", STR(before), STR(behind));
	return url;
}
