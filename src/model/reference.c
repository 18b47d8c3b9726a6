#include "model/reference.h"

#define TEXT(name, member) \
	{ \
		name, VARIABLE_TEXT, offsetof(struct reference, member) \
	}
#define NAMES(name, member) \
	{ \
		name, VARIABLE_NAMES, offsetof(struct reference, member) \
	}
#define DATE(name, member) \
	{ \
		name, VARIABLE_DATE, offsetof(struct reference, member) \
	}

/* CSL 1.0.2, appendix IV, and what Pandoc adds. */
const struct variable reference_variables[] = {
	TEXT("type", type),
	TEXT("title", title),
	TEXT("title-short", title_short),
	NAMES("author", authors),
	NAMES("editor", editors),
	NAMES("translator", translators),
	NAMES("collection-editor", collection_editors),
	NAMES("container-author", container_authors),
	NAMES("director", directors),
	NAMES("composer", composers),
	NAMES("illustrator", illustrators),
	NAMES("interviewer", interviewers),
	NAMES("recipient", recipients),
	NAMES("reviewed-author", reviewed_authors),
	NAMES("original-author", original_authors),
	DATE("issued", issued),
	DATE("accessed", accessed),
	DATE("event-date", event_date),
	DATE("original-date", original_date),
	DATE("submitted", submitted),
	TEXT("container-title", container),
	TEXT("container-title-short", container_short),
	TEXT("collection-title", collection),
	TEXT("collection-number", collection_number),
	TEXT("event-title", event),
	TEXT("event-place", event_place),
	TEXT("publisher", publisher),
	TEXT("publisher-place", place),
	TEXT("authority", authority),
	TEXT("volume", volume),
	TEXT("volume-title", volume_title),
	TEXT("issue", issue),
	TEXT("page", page),
	TEXT("edition", edition),
	TEXT("number", number),
	TEXT("number-of-volumes", volumes),
	TEXT("number-of-pages", pages),
	TEXT("chapter-number", chapter),
	TEXT("section", section),
	TEXT("genre", genre),
	TEXT("medium", medium),
	TEXT("version", version),
	TEXT("status", status),
	TEXT("archive", archive),
	TEXT("archive_location", archive_place),
	TEXT("call-number", call_number),
	TEXT("original-title", original_title),
	TEXT("original-publisher", original_publisher),
	TEXT("original-publisher-place", original_place),
	TEXT("DOI", doi),
	TEXT("PMID", pmid),
	TEXT("PMCID", pmcid),
	TEXT("ISBN", isbn),
	TEXT("ISSN", issn),
	TEXT("URL", url),
	TEXT("language", language),
	TEXT("keyword", keyword),
	TEXT("abstract", abstract),
	TEXT("annote", annote),
	TEXT("note", note),
	{ NULL, VARIABLE_TEXT, 0 },
};

const struct variable *reference_variable(struct str name)
{
	const struct variable *variable = reference_variables;

	while (variable->name && !str_equal(name, str_from(variable->name)))
		variable++;
	return variable->name ? variable : NULL;
}

size_t people_named(const struct people *people)
{
	size_t count = people->count;

	if (count > 1 &&
		str_equal(people->items[count - 1].literal, S("others")))
		count--;
	return count;
}
