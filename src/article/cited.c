#include "article/cited.h"

#include "base/sentence.h"

/* A block that is looked through, sentence by sentence. */
struct looking {
	struct article *article;
	const struct chunk *chunk;
	const struct block *block;
	struct position at; /* of the block */
	uint32_t next_span; /* the first behind the sentences before */
	size_t judged; /* claims of the evidence file: the first ones */
	uint32_t section;
};

static const struct span *span_at(const struct looking *looking, uint32_t i)
{
	return &looking->chunk->spans.items[looking->block->first_span + i];
}

/* A line of math has more below it where it is not its last one. */
static bool goes_on(struct str math)
{
	return !str_ends(math, S("$")) && !str_starts(math, S("\\end{"));
}

/* Whether a byte stands within the words of a cite. */
static bool is_within_cite(const struct looking *looking, size_t byte)
{
	for (uint32_t i = looking->next_span; i < looking->block->span_count;
		i++) {
		const struct span *span = span_at(looking, i);
		if (span->begin >= byte)
			return false;
		if (span->kind == SPAN_CITE && byte < span->end)
			return true;
	}
	return false;
}

/* The same of cites, code and math: no sentence ends there. */
static bool is_within(const struct looking *looking, size_t byte)
{
	struct str text = looking->block->text;

	for (uint32_t i = looking->next_span; i < looking->block->span_count;
		i++) {
		const struct span *span = span_at(looking, i);
		if (span->begin >= byte)
			return false;
		bool whole = span->kind == SPAN_CITE ||
			span->kind == SPAN_CODE || span->kind == SPAN_MATH;
		if (whole && byte < span->end)
			return true;
		if (span->kind == SPAN_MATH && byte == span->end &&
			goes_on(str_slice(text, span->begin, span->end)))
			return true;
	}
	return false;
}

static size_t end_of_sentence(const struct looking *looking, size_t from)
{
	struct str text = looking->block->text;

	do
		from += sentence_end(str_slice(text, from, text.size));
	while (from < text.size && is_within(looking, from));
	return from;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static size_t skip_blanks(struct str text, size_t at)
{
	while (at < text.size && is_blank(text.at[at]))
		at++;
	return at;
}

/* Behind the bracket that opens at `begin`, if it is a group of cites with
 * no more of a sentence behind it; else `begin`. */
static size_t group_behind(const struct looking *looking, size_t begin)
{
	struct str text = looking->block->text;
	size_t end = begin + 1;

	if (begin >= text.size || text.at[begin] != '(')
		return begin;
	while (end < text.size &&
		(text.at[end] != ')' || is_within_cite(looking, end)))
		end++;
	if (end >= text.size || !is_within_cite(looking, end - 1))
		return begin;
	end += str_starts(str_slice(text, end + 1, text.size), S(".")) ? 2 : 1;
	size_t next = skip_blanks(text, end);
	bool goes_on = next < text.size && text.at[next] >= 'a' &&
		text.at[next] <= 'z';
	return goes_on || (next == end && next < text.size) ? begin : end;
}

/* Behind the sentence that begins at `begin`, and the group behind it. */
static size_t sentence_behind(const struct looking *looking, size_t begin)
{
	struct str text = looking->block->text;
	size_t end = end_of_sentence(looking, begin);
	size_t next = skip_blanks(text, end);

	size_t behind = group_behind(looking, next);
	return behind > next ? behind : end;
}

/* A cite that outlives its chunk. */
static struct cite keep(struct arena *arena, const struct cite *cite)
{
	struct cite kept = *cite;

	kept.key = str_copy(arena, cite->key);
	kept.prefix = str_copy(arena, cite->prefix);
	kept.locator = str_copy(arena, cite->locator);
	kept.suffix = str_copy(arena, cite->suffix);
	kept.relations.items = NULL;
	kept.relations.count = kept.relations.room = 0;
	for (size_t i = 0; i < cite->relations.count; i++)
		*arena_push(arena, &kept.relations) =
			str_copy(arena, cite->relations.items[i]);
	return kept;
}

/* Whether a claim stands within these words, in part at least. */
static bool overlaps(const struct looking *looking, const struct claim *claim,
	size_t begin, size_t end)
{
	return !claim->orphan && claim->begin.chunk == looking->at.chunk &&
		claim->begin.block == looking->at.block &&
		claim->begin.byte < end && claim->end.byte > begin;
}

/* Gives what a sentence cites to the claims of an evidence file that overlap
 * it; false: none does. */
static bool give_judged(
	struct looking *looking, const struct claim *from, size_t end)
{
	struct dossier *dossier = &looking->article->dossier;
	bool any = false;

	for (size_t i = 0; i < looking->judged; i++) {
		struct claim *claim = &dossier->claims.items[i];
		if (!overlaps(looking, claim, from->begin.byte, end))
			continue;
		any = true;
		for (size_t j = 0; j < from->cites.count; j++)
			*arena_push(looking->article->arena, &claim->cites) =
				from->cites.items[j];
	}
	return any;
}

static void add_cites(
	struct looking *looking, struct claim *claim, size_t begin, size_t end)
{
	struct arena *arena = looking->article->arena;
	uint32_t count = looking->block->span_count;

	for (; looking->next_span < count; looking->next_span++) {
		const struct span *span = span_at(looking, looking->next_span);
		if (span->begin >= end)
			break;
		if (span->kind != SPAN_CITE || span->begin < begin)
			continue;
		const struct cite *cite =
			&looking->chunk->cites.items[span->target];
		*arena_push(arena, &claim->cites) = keep(arena, cite);
		if (claim->attribution.reference == NONE)
			claim->attribution.reference = cite->reference;
	}
}

static void add_claim(struct looking *looking, struct claim claim)
{
	struct article *article = looking->article;
	struct dossier *dossier = &article->dossier;
	struct str words = str_slice(
		looking->block->text, claim.begin.byte, claim.end.byte);

	claim.quote = str_copy(article->arena, words);
	claim.verdict = claim.attribution.reference == NONE ?
		VERDICT_UNRESOLVED :
		VERDICT_CITED;
	claim.section = looking->section;
	claim.unjudged = true;
	*arena_push(article->arena, &dossier->by_number) =
		(uint32_t)dossier->claims.count;
	claim.number = (int)dossier->by_number.count;
	*arena_push(article->arena, &dossier->claims) = claim;
}

static void take_sentence(struct looking *looking, size_t begin, size_t end)
{
	struct claim claim = {
		.kind = CLAIM_KIND_UNKNOWN,
		.attribution.reference = NONE,
		.repeats = NONE,
		.begin = looking->at,
		.end = looking->at,
		.line = looking->block->line,
	};

	claim.begin.byte = (uint32_t)begin;
	claim.end.byte = (uint32_t)end;
	add_cites(looking, &claim, begin, end);
	if (claim.cites.count && !give_judged(looking, &claim, end))
		add_claim(looking, claim);
}

static bool holds_cite(const struct looking *looking)
{
	for (uint32_t i = 0; i < looking->block->span_count; i++)
		if (span_at(looking, i)->kind == SPAN_CITE)
			return true;
	return false;
}

static void take_block(struct looking *looking)
{
	struct str text = looking->block->text;
	size_t begin = skip_blanks(text, 0);

	if (!holds_cite(looking))
		return;
	while (begin < text.size) {
		size_t end = sentence_behind(looking, begin);
		take_sentence(looking, begin, end);
		begin = skip_blanks(text, end);
	}
}

/* The last section that begins before a chunk, or NONE. */
static uint32_t section_before(const struct article *article, uint32_t chunk)
{
	size_t low = 0, high = article->sections.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (article->sections.items[middle].chunk < chunk)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? (uint32_t)low - 1 : NONE;
}

/* The claims that an evidence file brought come first. */
static size_t count_judged(const struct dossier *dossier)
{
	size_t count = 0;

	while (count < dossier->claims.count &&
		!dossier->claims.items[count].unjudged)
		count++;
	return count;
}

void cited_take(
	struct article *article, const struct chunk *chunk, uint32_t number)
{
	struct looking looking = {
		.article = article,
		.chunk = chunk,
		.at = { .chunk = number },
	};

	if (!chunk->cites.count)
		return;
	looking.judged = count_judged(&article->dossier);
	looking.section = section_before(article, number);
	for (uint32_t i = 0; i < chunk->blocks.count; i++) {
		looking.block = &chunk->blocks.items[i];
		if (looking.block->section != NONE)
			looking.section = looking.block->section;
		looking.at.block = i;
		looking.next_span = 0;
		take_block(&looking);
	}
}
