#include "reader/source.h"

#include "article/anchor.h"
#include "article/find.h"
#include "article/place.h"
#include "base/file.h"
#include "print/source.h"
#include "reader/address.h"
#include "reader/cite.h"
#include "reader/claims.h"
#include "reader/document.h"
#include "reader/faults.h"
#include "reader/fold.h"
#include "reader/jump.h"
#include "reader/links.h"
#include "reader/marks.h"
#include "reader/peek.h"
#include "reader/stack.h"

typedef struct str writer(
	struct arena *arena, const struct article *article, uint32_t index);

static const struct {
	const char *name;
	writer *write;
} subjects[] = {
	[SUBJECT_NOTHING] = { "", NULL },
	[SUBJECT_CLAIM] = { "claim", source_claim },
	[SUBJECT_REFERENCE] = { "reference", source_reference },
	[SUBJECT_RISK] = { "risk", source_risk },
};

/* Which view it is, for those who do not see it; not over why it opened. */
static void say_view(struct reader *reader, enum subject_kind kind,
	const struct article *article, uint32_t index)
{
	if (reader->message[0])
		return;
	if (kind == SUBJECT_CLAIM)
		reader_say(reader, false, "claim %d and its sources",
			article->dossier.claims.items[index].number);
	else if (kind == SUBJECT_REFERENCE)
		reader_say(reader, false, "reference %d",
			article->bibliography.references.items[index].ordinal);
	else
		reader_say(reader, false, "what is known of a risk");
}

void source_open(struct reader *reader, enum subject_kind kind, uint32_t index)
{
	struct article *article = stack_article(reader->reading);
	struct arena arena = arena_make(16 << 10);
	struct str source = subjects[kind].write(&arena, article, index);

	reader_open(reader, arena, str_from(subjects[kind].name), source,
		CONTEXT_SOURCE);
	reader->reading->subject = (struct subject){ kind, index };
	say_view(reader, kind, article, index);
}

/* Back down to the article itself. */
static void close_views(struct reader *reader)
{
	while (reader_close_top(reader))
		;
}

/* What a list by number holds under a number, or NONE. */
static uint32_t numbered(const struct indices *list, int number)
{
	if (number < 1 || (size_t)number > list->count)
		return NONE;
	return list->items[number - 1];
}

void source_go_reference(struct reader *reader, int number)
{
	uint32_t index = numbered(
		&stack_article(reader->reading)->bibliography.by_ordinal,
		number);

	if (number < 1)
		reader_say(reader, true, "# takes the number of a reference");
	else if (index == NONE)
		reader_say(reader, true, "there is no reference %d", number);
	else
		source_open(reader, SUBJECT_REFERENCE, index);
}

/* Goes to a section, or what else has the name. */
static void follow_name(struct reader *reader, struct str name)
{
	struct article *article = reader->reading->article;
	struct position place;

	bool named = article_find_id(article, name, &place);
	uint32_t section = named ? article_block(article, place)->section :
				   article_find_anchor(article, name);
	if (named && section == NONE)
		jump_to(reader, place);
	else if (section != NONE)
		jump_to_section(reader, section);
	else
		reader_say(reader, true, "nothing is called #%.*s", STR(name));
}

/* Follows a link to another file. The way back is one step, whatever the
 * anchor is. */
static enum follow_result follow_file(struct reader *reader, struct str url)
{
	uint32_t before = reader->document;
	struct str anchor;
	enum follow_result result = document_follow(reader, url, &anchor);

	if (result != FOLLOW_SHOWN)
		return result;
	size_t points = reader->reading->back.count;
	if (anchor.size)
		follow_name(reader, anchor);
	if (reader->document != before)
		reader->reading->back.count = points;
	return result;
}

/* Follows a link of the text: within it, to another file, or nowhere but in
 * words. */
static void follow_address(struct reader *reader, struct str url)
{
	if (str_starts(url, S("#")))
		follow_name(reader, str_slice(url, 1, url.size));
	else if (follow_file(reader, url) == FOLLOW_OTHER)
		reader_say(reader, false, "leads to %.*s", STR(url));
}

/* Follows a link of a source view to what it names. Only these views, which
 * the program writes itself, have schemes of their own. */
static void follow_url(struct reader *reader, struct str url)
{
	const struct article *article = stack_article(reader->reading);
	int number, column;
	struct str file;

	if (address_elsewhere(&reader->scratch, url, &file, &number, &column)) {
		faults_go_elsewhere(reader, file, number, column);
	} else if (address_place(url, &number, &column)) {
		faults_go(reader, number, column);
	} else if ((number = address_number(url, "claim"))) {
		uint32_t claim = numbered(&article->dossier.by_number, number);
		close_views(reader);
		if (claim != NONE)
			claims_go(reader, claim);
	} else if ((number = address_number(url, "reference"))) {
		source_go_reference(reader, number);
	} else if ((number = address_number(url, "risk")) &&
		(size_t)number <= article->dossier.risks.count) {
		source_open(reader, SUBJECT_RISK, (uint32_t)number - 1);
	} else if ((number = address_number(url, "mark"))) {
		close_views(reader);
		marks_go(reader, (struct request){ .key = (key_code)number });
	} else if ((number = address_number(url, "file"))) {
		reader_close_top(reader);
		document_choose(reader, number);
	} else {
		follow_address(reader, url);
	}
}

static bool is_kept(const struct article *article, uint32_t reference)
{
	const struct reference *items = article->bibliography.references.items;

	return reference != NONE &&
		(items[reference].file.size || items[reference].notes.size);
}

uint32_t source_kept(const struct reading *reading)
{
	struct subject subject = reading->subject;

	const struct article *article = stack_article(reading);
	if (subject.kind == SUBJECT_REFERENCE)
		return is_kept(article, subject.index) ? subject.index : NONE;
	if (subject.kind != SUBJECT_CLAIM)
		return NONE;
	const struct claim *claim =
		&article->dossier.claims.items[subject.index];
	for (size_t i = 0; i < claim->evidence.count; i++)
		if (is_kept(article, claim->evidence.items[i].reference))
			return claim->evidence.items[i].reference;
	for (size_t i = 0; i < claim->cites.count; i++)
		if (is_kept(article, claim->cites.items[i].reference))
			return claim->cites.items[i].reference;
	return NONE;
}

/* A file beside the bibliography, or one of the program's own. */
static const char *read_beside(struct arena *arena,
	const struct reference *reference, struct str file, struct str *bytes)
{
	struct str name = str_format(arena, "%.*s%.*s",
		STR(file_folder(reference->source)), STR(file));

	*bytes = embedded_find(name);
	if (bytes->at)
		return NULL;
	return file_read(arena, name.at, bytes);
}

/* The claim from whose view the reading came here, or NULL. */
static const struct claim *claim_below(struct reader *reader)
{
	const struct claim *claims =
		stack_article(reader->reading)->dossier.claims.items;

	for (struct reading *at = reader->reading; at; at = at->below)
		if (at->subject.kind == SUBJECT_CLAIM)
			return &claims[at->subject.index];
	return NULL;
}

/*
 * Opens notes, which must never pass for the source: their name, which the
 * header shows, says so too. A section that names the claim's id in brackets
 * is the passage on it; one Backspace still leads back out.
 */
static void open_notes(
	struct reader *reader, struct arena arena, struct str notes)
{
	const struct claim *claim = claim_below(reader);
	struct str warning = S("EDITION'S NOTES, NOT THE SOURCE");
	struct str id = claim ? claim->id : S("");
	struct str passage = str_format(&arena, "(%.*s)", STR(id));

	notes = str_format(&arena, "# %.*s\n\n%.*s", STR(warning), STR(notes));
	reader_open(reader, arena, warning, notes, CONTEXT_SOURCE);
	reader_say(reader, false, "the edition's notes, not the source");
	uint32_t section = id.size ?
		article_find_section(reader->reading->article, passage) :
		NONE;
	if (section != NONE)
		reader_start_section(reader, section);
}

/* What the claim's evidence quotes of a reference, or an empty string. */
static struct str quoted(const struct claim *claim, uint32_t reference)
{
	for (size_t i = 0; claim && i < claim->evidence.count; i++)
		if (claim->evidence.items[i].reference == reference &&
			claim->evidence.items[i].quote.size)
			return claim->evidence.items[i].quote;
	return S("");
}

/* Selects the quotation in the copy that lies on top, or says that the
 * passage was not recorded, or is not there. */
static void go_to_passage(struct reader *reader, struct str quote)
{
	struct reading *reading = reader->reading;
	struct claim passage = { .quote = quote };
	struct dossier one = { .claims = { &passage, 1, 1 } };
	struct diagnostics faults = { .arena = &reading->arena };

	if (!quote.size) {
		reader_say(reader, false, "passage not recorded");
		return;
	}
	anchor_claims(reading->article, &one, S(""), &faults);
	if (passage.orphan) {
		reader_say(reader, true,
			"the quotation does not stand in this copy");
		return;
	}
	reading->selection = (struct selection){ SELECTED_LINK, NONE,
		passage.begin, passage.end.byte };
	jump_reveal(reader, passage.begin, reader->window.height / 3);
}

/* Opens the source's own text, or what the edition noted of it. */
static void open_copy(struct reader *reader, uint32_t index)
{
	const struct reference *reference =
		&stack_article(reader->reading)
			 ->bibliography.references.items[index];
	struct arena arena = arena_make(16 << 10);
	bool own = reference->file.size > 0;
	struct str file = own ? reference->file : reference->notes, bytes;
	const char *why = read_beside(&arena, reference, file, &bytes);

	if (!why)
		why = file_not_text(bytes);
	if (why) {
		reader_say(reader, true, "%.*s: %s", STR(file), why);
		arena_free(&arena);
		return;
	}
	if (!own) {
		open_notes(reader, arena, bytes);
		return;
	}
	struct str quote = quoted(claim_below(reader), index);
	reader_open(reader, arena, file, bytes, CONTEXT_SOURCE);
	go_to_passage(reader, quote);
}

static void follow_in_view(struct reader *reader)
{
	struct str url = links_url(reader->reading);

	if (url.size) {
		follow_url(reader, url);
		return;
	}
	if (peek_follow_note(reader))
		return;
	uint32_t index = source_kept(reader->reading);
	if (index != NONE)
		open_copy(reader, index);
	else if (reader->reading->subject.kind == SUBJECT_NOTHING)
		reader_say(reader, false, "%s selects a link",
			reader_key_for(reader, "next-link"));
	else
		reader_say(reader, false,
			"there is no local copy; %s selects a link",
			reader_key_for(reader, "next-link"));
}

/* The card says already what is wrong with it. */
static void tell_unresolved(struct reader *reader)
{
	if (reader->window.card_rows)
		reader_say(reader, true, "no entry to open");
	else
		reader_say(reader, true, "%.*s",
			STR(cite_words(&reader->scratch, reader)));
}

static void follow_link(struct reader *reader, uint32_t citation)
{
	const struct article *article = reader->reading->article;

	/* Of a file that cannot be had, what is known stands in a view. */
	if (citation != NONE &&
		follow_file(reader, links_url(reader->reading)) == FOLLOW_SHOWN)
		return;
	if (citation == NONE && !peek_follow_note(reader))
		follow_address(reader, links_url(reader->reading));
	else if (citation == NONE)
		return;
	else if (article->citations.items[citation].reference == NONE)
		tell_unresolved(reader);
	else
		source_open(reader, SUBJECT_REFERENCE,
			article->citations.items[citation].reference);
}

void source_follow(struct reader *reader, struct request request)
{
	const struct selection *selection = &reader->reading->selection;

	if (reader->reading->panel.focused)
		fold_follow(reader, request);
	else if (selection->kind == SELECTED_CLAIM)
		source_open(reader, SUBJECT_CLAIM, selection->index);
	else if (reader->reading->context == CONTEXT_SOURCE &&
		selection->kind != SELECTED_SECTION)
		follow_in_view(reader);
	else if (selection->kind == SELECTED_LINK)
		follow_link(reader, selection->index);
	else
		fold_follow(reader, request);
}

void source_evidence(struct reader *reader, struct request request)
{
	uint32_t claim = claims_at_hand(reader);

	(void)request;
	if (claim == NONE)
		reader_say(reader, false, "no claim stands on this screen");
	else
		source_open(reader, SUBJECT_CLAIM, claim);
}

void source_ask_reference(struct reader *reader, struct request request)
{
	if (request.count)
		source_go_reference(reader, request.count);
	else
		reader->prompt = (struct prompt){ .kind = PROMPT_REFERENCE };
}
