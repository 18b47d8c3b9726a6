#include "article/folded.h"
#include "base/file.h"
#include "base/unicode.h"
#include "check/rule.h"
#include "parse/html_tag.h"
#include "parse/ids.h"

/* A local copy, as quotations are looked for in it. */
struct copy {
	struct str text; /* folded; at NULL: it cannot be compared */
	struct str words; /* its letters and digits alone */
};

struct copies {
	struct arena arena;
	struct ids names; /* of files: into items */
	struct copy *items;
	size_t count, room;
};

/*
 * Letters and digits, in folded text: what is left when a copy's own signs
 * (markup, a hyphen at a line's end, ligatures' blanks) are set aside.
 */
static struct str words_only(struct arena *arena, struct str s)
{
	struct text out = { .arena = arena };

	for (size_t at = 0; at < s.size;) {
		struct unicode_char c = unicode_at(s, at);
		if (unicode_is_word(c.code))
			text_add(&out, str_slice(s, at, at + c.bytes));
		at += c.bytes;
	}
	return text_str(&out);
}

/* The words of a copy in Markdown, a line a block. */
static struct str markdown_words(
	struct arena *arena, struct str name, struct str bytes)
{
	struct article *article = article_open(arena, name, bytes);
	struct text out = { .arena = arena };

	for (uint32_t i = 0; i < article_chunk_count(article); i++) {
		const struct chunk *chunk = article_chunk(article, i);
		for (uint32_t j = 0; j < chunk->blocks.count; j++) {
			text_add(&out, chunk->blocks.items[j].text);
			text_add_char(&out, '\n');
		}
	}
	article_close(article);
	return text_str(&out);
}

static struct copy read_copy(struct arena *arena, struct str name)
{
	struct copy copy = { 0 };
	struct str bytes = embedded_find(name);

	if (!bytes.at && file_read(arena, str_c(arena, name), &bytes))
		return copy;
	if (file_not_text(bytes))
		return copy;
	if (str_ends(name, S(".md")))
		bytes = markdown_words(arena, name, bytes);
	else if (str_ends(name, S(".html")) || str_ends(name, S(".htm")))
		bytes = html_words(arena, bytes);
	copy.text = folded_make(arena, bytes).text;
	copy.words = words_only(arena, copy.text);
	return copy;
}

static const struct copy *copy_of(
	struct copies *copies, const struct reference *reference)
{
	struct arena *arena = &copies->arena;
	uint32_t index = (uint32_t)copies->count;
	struct str name = str_format(arena, "%.*s%.*s",
		STR(file_folder(reference->source)), STR(reference->file));

	if (ids_add(arena, &copies->names, name, index))
		*arena_push(arena, copies) = read_copy(arena, name);
	else
		ids_find(&copies->names, name, &index);
	return &copies->items[index];
}

/* Behind the piece in the copy, or STR_NONE. */
static ptrdiff_t find_piece(struct arena *scratch, const struct copy *copy,
	struct str piece, size_t from)
{
	struct str words = words_only(scratch, piece);
	ptrdiff_t at = str_find(copy->words, words, from);

	return at == STR_NONE ? STR_NONE : at + (ptrdiff_t)words.size;
}

/* Takes what stands before the next "…", "..." or "[...]" off the quotation. */
static struct str next_piece(struct str *rest)
{
	ptrdiff_t dots = str_find(*rest, S("..."), 0);
	size_t end = dots == STR_NONE ? rest->size : (size_t)dots;
	struct str piece = str_slice(*rest, 0, end);

	while (end < rest->size && rest->at[end] == '.')
		end++;
	*rest = str_slice(*rest, end, rest->size);
	return piece;
}

/* Whether each piece stands there behind those before it. */
static bool holds(
	struct arena scratch, const struct copy *copy, struct str quote)
{
	struct str rest = str_trim(folded_make(&scratch, quote).text);
	size_t from = 0;

	if (str_find(copy->text, rest, 0) != STR_NONE)
		return true;
	while (rest.size) {
		struct str piece = next_piece(&rest);
		ptrdiff_t behind = find_piece(&scratch, copy, piece, from);
		if (behind == STR_NONE)
			return false;
		from = (size_t)behind;
	}
	return true;
}

static void check_piece(struct inquiry *inquiry, const struct rule *rule,
	struct copies *copies, const struct evidence *piece)
{
	const struct article *article = inquiry->article;

	if (piece->reference == NONE || !piece->quote.size)
		return;
	const struct reference *reference =
		&article->bibliography.references.items[piece->reference];
	if (!reference->file.size)
		return;
	const struct copy *copy = copy_of(copies, reference);
	if (!copy->text.at || holds(copies->arena, copy, piece->quote))
		return;
	diagnostic_add(inquiry->found,
		(struct place){
			article->dossier.file, piece->line, piece->column },
		rule->severity, rule->name,
		"the local copy of \"%.*s\" does not hold this quotation; "
		"quote \"%.*s\" word for word, with ... for what is left out",
		STR(reference->id), STR(reference->file));
}

void rule_quotation_not_in_copy(
	struct inquiry *inquiry, const struct rule *rule)
{
	const struct dossier *dossier = &inquiry->article->dossier;
	struct copies copies = { .arena = arena_make(16 << 10) };

	for (size_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		for (size_t j = 0; j < claim->evidence.count; j++)
			check_piece(inquiry, rule, &copies,
				&claim->evidence.items[j]);
	}
	arena_free(&copies.arena);
}
