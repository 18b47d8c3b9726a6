#include "reader/source.h"

#include "article/anchor.h"
#include "article/citer.h"
#include "article/find.h"
#include "article/place.h"
#include "base/file.h"
#include "print/source.h"
#include "reader/claims.h"
#include "reader/fold.h"
#include "reader/jump.h"
#include "reader/links.h"
#include "reader/peek.h"

/* The article that source views are about: at the bottom of the stack. */
static struct reading *bottom(struct reader *reader)
{
	struct reading *reading = reader->reading;

	while (reading->below)
		reading = reading->below;
	return reading;
}

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

void source_open(struct reader *reader, enum subject_kind kind, uint32_t index)
{
	struct article *article = bottom(reader)->article;
	struct arena arena = arena_make(16 << 10);
	struct str source = subjects[kind].write(&arena, article, index);

	reader_open(reader, arena, str_from(subjects[kind].name), source,
		CONTEXT_SOURCE);
	reader->reading->subject = (struct subject){ kind, index };
}

/* The number behind a scheme of ours ("claim:15"), or 0. */
static int number_behind(struct str url, const char *scheme)
{
	struct str name = str_from(scheme);
	int number = 0;

	if (!str_starts(url, name) || url.size <= name.size + 1 ||
		url.at[name.size] != ':')
		return 0;
	for (size_t i = name.size + 1; i < url.size; i++) {
		if (url.at[i] < '0' || url.at[i] > '9' || number > 1000000)
			return 0;
		number = number * 10 + url.at[i] - '0';
	}
	return number;
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
		&bottom(reader)->article->bibliography.by_ordinal, number);

	if (number < 1)
		reader_say(reader, true, "# takes the number of a reference");
	else if (index == NONE)
		reader_say(reader, true, "there is no reference %d", number);
	else
		source_open(reader, SUBJECT_REFERENCE, index);
}

/* Follows a link of the text: to a section or what else has the name, or nowhere but in words. */
static void follow_address(struct reader *reader, struct str url)
{
	struct article *article = reader->reading->article;
	struct str name = str_slice(url, 1, url.size);
	struct position place;

	if (!str_starts(url, S("#"))) {
		reader_say(reader, false, "leads to %.*s", STR(url));
		return;
	}
	bool named = article_find_id(article, name, &place);
	uint32_t section = named ? article_block(article, place)->section :
				   article_find_anchor(article, name);
	if (named && section == NONE)
		jump_to(reader, place);
	else if (section != NONE)
		jump_to_section(reader, section);
	else
		reader_say(reader, true, "nothing is called %.*s", STR(url));
}

/* Follows a link of a source view to what it names. Only these views, which
 * the program writes itself, have schemes of their own. */
static void follow_url(struct reader *reader, struct str url)
{
	const struct article *article = bottom(reader)->article;
	int number;

	if ((number = number_behind(url, "claim"))) {
		uint32_t claim = numbered(&article->dossier.by_number, number);
		close_views(reader);
		if (claim != NONE)
			claims_go(reader, claim);
	} else if ((number = number_behind(url, "reference"))) {
		source_go_reference(reader, number);
	} else if ((number = number_behind(url, "risk")) &&
		(size_t)number <= article->dossier.risks.count) {
		source_open(reader, SUBJECT_RISK, (uint32_t)number - 1);
	} else {
		follow_address(reader, url);
	}
}

/* The reference of a source view that has a local copy or notes, or NONE. */
static uint32_t kept_reference(struct reader *reader)
{
	const struct article *article = bottom(reader)->article;
	struct subject subject = reader->reading->subject;
	const struct reference *items = article->bibliography.references.items;

	if (subject.kind == SUBJECT_REFERENCE)
		return items[subject.index].file.size ||
				items[subject.index].notes.size ?
			subject.index :
			NONE;
	if (subject.kind != SUBJECT_CLAIM)
		return NONE;
	const struct claim *claim =
		&article->dossier.claims.items[subject.index];
	for (size_t i = 0; i < claim->evidence.count; i++) {
		uint32_t index = claim->evidence.items[i].reference;
		if (index != NONE &&
			(items[index].file.size || items[index].notes.size))
			return index;
	}
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
		bottom(reader)->article->dossier.claims.items;

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
		&bottom(reader)->article->bibliography.references.items[index];
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
	struct str url = links_url(reader);

	if (url.size) {
		follow_url(reader, url);
		return;
	}
	if (peek_follow_note(reader))
		return;
	uint32_t index = kept_reference(reader);
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

static void tell_unresolved(struct reader *reader, struct str key)
{
	struct str nearest =
		citer_nearest(&reader->reading->article->bibliography, key);

	if (nearest.size)
		reader_say(reader, true,
			"%.*s is not in the bibliography; %.*s is", STR(key),
			STR(nearest));
	else
		reader_say(reader, true, "%.*s is not in the bibliography",
			STR(key));
}

static void follow_link(struct reader *reader, uint32_t citation)
{
	const struct article *article = reader->reading->article;

	if (citation == NONE && !peek_follow_note(reader))
		follow_address(reader, links_url(reader));
	else if (citation == NONE)
		return;
	else if (article->citations.items[citation].reference == NONE)
		tell_unresolved(reader, article->citations.items[citation].key);
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
