#include "reader/jump.h"
#include "reader/pattern.h"
#include "reader/search.h"

#include "base/unicode.h"

/* Where the word at hand begins: at the match, else at the selection. */
static bool find_place(struct reader *reader, struct position *at)
{
	struct reading *reading = reader->reading;

	if (reading->search.here)
		*at = reading->search.at;
	else if (reading->selection.kind != SELECTED_NOTHING)
		*at = selection_position(reading);
	else
		return false;
	return true;
}

static bool is_word(struct str text, size_t at)
{
	return at < text.size && unicode_is_word(unicode_at(text, at).code);
}

/* The word that a byte stands in, or the next one of the text. */
static struct str word_at(struct str text, size_t at)
{
	while (at < text.size && !is_word(text, at))
		at += unicode_at(text, at).bytes;
	size_t begin = 0, end = at;
	for (size_t i = 0; i < at; i += unicode_at(text, i).bytes)
		if (!is_word(text, i))
			begin = i + unicode_at(text, i).bytes;
	while (is_word(text, end))
		end += unicode_at(text, end).bytes;
	return str_slice(text, begin, end);
}

void search_word(struct reader *reader, struct request request)
{
	struct position at;
	struct str word = S("");

	(void)request;
	if (find_place(reader, &at))
		word = word_at(
			article_block(reader->reading->article, at)->text,
			at.byte);
	if (!word.size) {
		reader_say(reader, false,
			"no word is at hand: search or select first");
		return;
	}
	reader_start_search(reader,
		pattern_words(&reader->scratch,
			unicode_fold(&reader->scratch, word)));
}
