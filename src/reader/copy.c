#include "reader/copy.h"

#include "base/unicode.h"
#include "print/clip.h"
#include "print/plain.h"
#include "reader/address.h"
#include "reader/chosen.h"
#include "reader/claims.h"
#include "reader/links.h"
#include "reader/stack.h"

/* Wishes a text sent, and says what it is. */
static void send(struct reader *reader, struct str text, struct str what)
{
	size_t characters = unicode_count(text);

	if (text.size > COPY_MOST) {
		reader_say(reader, true,
			"%.*s is too long for a terminal's clipboard: %zu "
			"bytes, and %d fit",
			STR(what), text.size, COPY_MOST);
		return;
	}
	reader->wish = WISH_COPY;
	reader->wished = text;
	reader_say(reader, false,
		"sent to the terminal's clipboard: %.*s (%zu character%s)",
		STR(what), characters, characters == 1 ? "" : "s");
}

/* The reference that is chosen; NONE after having said that there is none. */
static uint32_t reference_or_say(struct reader *reader)
{
	uint32_t found = chosen_reference(reader);

	if (found == NONE)
		reader_say(reader, false,
			"no reference is chosen; Tab selects a citation");
	return found;
}

static struct str reference_name(
	struct reader *reader, uint32_t reference, const char *form)
{
	return str_format(&reader->scratch, "reference %d%s",
		stack_article(reader->reading)
			->bibliography.references.items[reference]
			.ordinal,
		form);
}

typedef struct str writer(
	struct arena *arena, const struct article *article, uint32_t reference);

static void take_reference(
	struct reader *reader, writer *write, const char *form)
{
	uint32_t reference = reference_or_say(reader);

	if (reference == NONE)
		return;
	send(reader,
		write(&reader->scratch, stack_article(reader->reading),
			reference),
		reference_name(reader, reference, form));
}

void copy_reference(struct reader *reader, struct request request)
{
	(void)request;
	take_reference(reader, clip_reference, "");
}

void copy_bibtex(struct reader *reader, struct request request)
{
	(void)request;
	take_reference(reader, clip_bibtex, " as BibTeX");
}

void copy_csl(struct reader *reader, struct request request)
{
	(void)request;
	take_reference(reader, clip_csl, " as CSL-JSON");
}

void copy_claim(struct reader *reader, struct request request)
{
	struct article *article = stack_article(reader->reading);
	uint32_t claim = chosen_claim(reader);

	(void)request;
	if (claim == NONE) {
		reader_say(reader, false, "no claim stands on this screen");
		return;
	}
	send(reader, clip_claim(&reader->scratch, article, claim),
		str_format(&reader->scratch, "claim %d",
			article->dossier.claims.items[claim].number));
}

typedef struct str section_writer(
	struct arena *arena, struct article *article, uint32_t section);

static void take_section(
	struct reader *reader, section_writer *write, const char *form)
{
	struct reading *reading = reader->reading;
	uint32_t section = chosen_section(reader);

	if (section == NONE) {
		reader_say(reader, false,
			"this is no section: no heading stands above it");
		return;
	}
	struct str text = write(&reader->scratch, reading->article, section);
	/* To print, more of a large article may have been looked through. */
	claims_arrange(reading);
	reader_arrange(reader);
	struct str title = plain_short(&reader->scratch,
		article_section_title(reading->article, section), 40);
	send(reader, text,
		str_format(&reader->scratch, "the section “%.*s”%s", STR(title),
			form));
}

void copy_section(struct reader *reader, struct request request)
{
	(void)request;
	take_section(reader, clip_section, "");
}

void copy_markdown(struct reader *reader, struct request request)
{
	(void)request;
	take_section(reader, clip_markdown, " as Markdown");
}

void copy_url(struct reader *reader, struct request request)
{
	bool doubtful;
	struct str url = chosen_url(reader, &reader->scratch, &doubtful);

	(void)request;
	url = plain_printable(&reader->scratch, url);
	if (url.size)
		send(reader, url,
			doubtful ? S("an address that was not verified") :
				   S("the address"));
	else
		reader_say(reader, false,
			"nothing chosen has an address; Tab selects a link");
}

static void take_listed(struct reader *reader, struct request request)
{
	switch (reader->reading->panel.list) {
	case PANEL_CLAIMS: copy_claim(reader, request); break;
	case PANEL_CITATIONS: copy_reference(reader, request); break;
	case PANEL_CONTENTS: copy_section(reader, request); break;
	default:
		reader_say(reader, false,
			"a risk is not copied; Enter shows what stands "
			"behind it");
	}
}

static void take_link(struct reader *reader, struct request request)
{
	struct str url = links_url(reader->reading);
	uint32_t citation = reader->reading->selection.index;

	if (address_number(url, "claim"))
		copy_claim(reader, request);
	else if (citation != NONE || address_number(url, "reference"))
		copy_reference(reader, request);
	else
		copy_url(reader, request);
}

static void take_at_hand(struct reader *reader, struct request request)
{
	enum subject_kind subject = reader->reading->subject.kind;

	if (subject == SUBJECT_REFERENCE)
		copy_reference(reader, request);
	else if (chosen_claim(reader) != NONE)
		copy_claim(reader, request);
	else
		copy_section(reader, request);
}

void copy_chosen(struct reader *reader, struct request request)
{
	const struct reading *reading = reader->reading;

	if (reading->panel.focused) {
		take_listed(reader, request);
		return;
	}
	switch (reading->selection.kind) {
	case SELECTED_CLAIM: copy_claim(reader, request); break;
	case SELECTED_LINK: take_link(reader, request); break;
	case SELECTED_SECTION: copy_section(reader, request); break;
	default: take_at_hand(reader, request);
	}
}
