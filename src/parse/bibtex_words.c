#include "parse/bibtex_words.h"

struct word {
	const char *from, *to;
};

/* As Pandoc maps them, and what CSL 1.0.2 has words for by now. */
static const struct word types[] = {
	{ "article", "article-journal" },
	{ "book", "book" },
	{ "booklet", "pamphlet" },
	{ "bookinbook", "chapter" },
	{ "collection", "book" },
	{ "conference", "paper-conference" },
	{ "dataset", "dataset" },
	{ "data", "dataset" },
	{ "electronic", "webpage" },
	{ "inbook", "chapter" },
	{ "incollection", "chapter" },
	{ "inreference", "entry-encyclopedia" },
	{ "inproceedings", "paper-conference" },
	{ "manual", "book" },
	{ "mastersthesis", "thesis" },
	{ "mvbook", "book" },
	{ "mvcollection", "book" },
	{ "mvproceedings", "book" },
	{ "mvreference", "book" },
	{ "online", "webpage" },
	{ "patent", "patent" },
	{ "periodical", "article-journal" },
	{ "phdthesis", "thesis" },
	{ "proceedings", "book" },
	{ "reference", "book" },
	{ "report", "report" },
	{ "software", "software" },
	{ "standard", "standard" },
	{ "suppbook", "chapter" },
	{ "suppcollection", "chapter" },
	{ "suppperiodical", "article-journal" },
	{ "techreport", "report" },
	{ "thesis", "thesis" },
	{ "unpublished", "manuscript" },
	{ "www", "webpage" },
	{ "artwork", "graphic" },
	{ "audio", "song" },
	{ "commentary", "book" },
	{ "image", "graphic" },
	{ "jurisdiction", "legal_case" },
	{ "legislation", "legislation" },
	{ "legal", "treaty" },
	{ "letter", "personal_communication" },
	{ "letters", "personal_communication" },
	{ "movie", "motion_picture" },
	{ "music", "song" },
	{ "newsarticle", "article-newspaper" },
	{ "performance", "performance" },
	{ "presentation", "speech" },
	{ "review", "review" },
	{ "video", "motion_picture" },
};

static const struct word strings[] = {
	{ "mathesis", "Master’s thesis" },
	{ "phdthesis", "PhD thesis" },
	{ "candthesis", "Candidate thesis" },
	{ "bathesis", "Bachelor’s thesis" },
	{ "techreport", "technical report" },
	{ "resreport", "research report" },
	{ "software", "computer software" },
	{ "datacd", "CD-ROM" },
	{ "audiocd", "audio CD" },
	{ "patentde", "German patent" },
	{ "patenteu", "European patent" },
	{ "patentfr", "French patent" },
	{ "patentuk", "British patent" },
	{ "patentus", "U.S. patent" },
	{ "patreq", "patent request" },
	{ "patreqde", "German patent request" },
	{ "patreqeu", "European patent request" },
	{ "patreqfr", "French patent request" },
	{ "patrequk", "British patent request" },
	{ "patrequs", "U.S. patent request" },
	{ "inpreparation", "in preparation" },
	{ "inpress", "in press" },
	{ "prepublished", "pre-published" },
	{ "newseries", "new series" },
	{ "oldseries", "old series" },
};

static const struct word languages[] = {
	{ "english", "en-US" },
	{ "american", "en-US" },
	{ "usenglish", "en-US" },
	{ "british", "en-GB" },
	{ "ukenglish", "en-GB" },
	{ "canadian", "en-US" },
	{ "australian", "en-GB" },
	{ "newzealand", "en-GB" },
	{ "german", "de-DE" },
	{ "ngerman", "de-DE" },
	{ "austrian", "de-AT" },
	{ "naustrian", "de-AT" },
	{ "swissgerman", "de-CH" },
	{ "nswissgerman", "de-CH" },
	{ "french", "fr-FR" },
	{ "francais", "fr-FR" },
	{ "canadien", "fr-CA" },
	{ "acadian", "fr-CA" },
	{ "italian", "it-IT" },
	{ "spanish", "es-ES" },
	{ "portuguese", "pt-PT" },
	{ "portuges", "pt-PT" },
	{ "brazil", "pt-BR" },
	{ "brazilian", "pt-BR" },
	{ "dutch", "nl-NL" },
	{ "danish", "da-DK" },
	{ "swedish", "sv-SE" },
	{ "norsk", "nb-NO" },
	{ "norwegian", "nb-NO" },
	{ "nynorsk", "nn-NO" },
	{ "finnish", "fi-FI" },
	{ "icelandic", "is-IS" },
	{ "polish", "pl-PL" },
	{ "czech", "cs-CZ" },
	{ "slovak", "sk-SK" },
	{ "slovene", "sl-SI" },
	{ "slovenian", "sl-SI" },
	{ "croatian", "hr-HR" },
	{ "serbian", "sr-RS" },
	{ "serbianc", "sr-RS" },
	{ "bulgarian", "bg-BG" },
	{ "russian", "ru-RU" },
	{ "ukrainian", "uk-UA" },
	{ "greek", "el-GR" },
	{ "polutonikogreek", "el-GR" },
	{ "hungarian", "hu-HU" },
	{ "magyar", "hu-HU" },
	{ "romanian", "ro-RO" },
	{ "turkish", "tr-TR" },
	{ "latvian", "lv-LV" },
	{ "lithuanian", "lt-LT" },
	{ "estonian", "et-EE" },
	{ "catalan", "ca-AD" },
	{ "basque", "eu" },
	{ "galician", "gl" },
	{ "latin", "la" },
	{ "hebrew", "he-IL" },
	{ "arabic", "ar" },
	{ "persian", "fa-IR" },
	{ "farsi", "fa-IR" },
	{ "hindi", "hi" },
	{ "chinese", "zh" },
	{ "japanese", "ja-JP" },
	{ "korean", "ko" },
	{ "vietnamese", "vi-VN" },
	{ "thai", "th-TH" },
	{ "indonesian", "id" },
	{ "malay", "ms" },
	{ "esperanto", "eo" },
	{ "irish", "ga" },
	{ "welsh", "cy" },
	{ "afrikaans", "af-ZA" },
};

static struct str look_up(const struct word *words, size_t count,
	struct str from, struct str otherwise)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal_caseless(from, str_from(words[i].from)))
			return str_from(words[i].to);
	return otherwise;
}

#define LOOK_UP(words, from, otherwise) \
	look_up(words, sizeof(words) / sizeof *(words), from, otherwise)

static bool is_event(const struct bibtex_entry *entry)
{
	return bibtex_has(entry, FIELD_EVENTTITLE) ||
		bibtex_has(entry, FIELD_EVENTDATE) ||
		bibtex_has(entry, FIELD_VENUE);
}

struct str bibtex_type(const struct bibtex_entry *entry)
{
	struct str type = LOOK_UP(types, entry->type, S("document"));
	struct str kind = bibtex_get(entry, FIELD_ENTRYSUBTYPE);

	if (str_equal(type, S("article-journal")) &&
		str_equal_caseless(kind, S("magazine")))
		return S("article-magazine");
	if (str_equal(type, S("article-journal")) &&
		str_equal_caseless(kind, S("newspaper")))
		return S("article-newspaper");
	if (str_equal(type, S("manuscript")) && is_event(entry))
		return S("speech");
	return type;
}

struct str bibtex_string(struct str word)
{
	return LOOK_UP(strings, word, word);
}

struct str bibtex_language(struct str name)
{
	return LOOK_UP(languages, name, name);
}
