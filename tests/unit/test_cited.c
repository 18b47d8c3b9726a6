#include "article/cited.h"

#include "article/load.h"
#include "unit/evidence.h"

/* An article of one paragraph in which each "<N>" is the words of a cite of
 * reference N, "<?>" of one that nothing resolves; code stands in backticks, and
 * a line of math behind a dollar. */
struct paper {
	struct sheet *sheet;
	struct chunk chunk;
};

static void add_cite(struct paper *paper, char name, size_t begin, size_t end)
{
	struct arena *arena = &paper->sheet->arena;
	struct span *span = arena_push(arena, &paper->chunk.spans);
	struct cite *cite = arena_push(arena, &paper->chunk.cites);

	span->begin = (uint32_t)begin;
	span->end = (uint32_t)end;
	span->kind = SPAN_CITE;
	span->target = (uint32_t)paper->chunk.cites.count - 1;
	cite->key = S("key");
	cite->reference = name == '?' ? NONE : (uint32_t)(name - '0');
}

static size_t add_span(
	struct paper *paper, enum span_kind kind, size_t begin, char last)
{
	struct str text = paper->chunk.blocks.items[0].text;
	struct span *span =
		arena_push(&paper->sheet->arena, &paper->chunk.spans);
	size_t end = begin + 1;

	while (end < text.size && text.at[end] != last)
		end++;
	span->kind = kind;
	span->begin = (uint32_t)begin;
	span->end = (uint32_t)(end + (last != '\n'));
	return end;
}

static struct paper paper_make(const char *source)
{
	struct paper paper = { .sheet = sheet_make() };
	struct arena *arena = &paper.sheet->arena;
	struct str text = str_from(source);
	struct block *block = arena_push(arena, &paper.chunk.blocks);

	paper.sheet->article = article_open(arena, S("a"), S("A."));
	block->kind = BLOCK_PARAGRAPH;
	block->text = text;
	for (size_t i = 0; i + 2 < text.size; i++)
		if (text.at[i] == '<')
			add_cite(&paper, text.at[i + 1], i, i + 3);
		else if (text.at[i] == '`')
			i = add_span(&paper, SPAN_CODE, i, '`');
		else if (text.at[i] == '$')
			i = add_span(&paper, SPAN_MATH, i, '\n');
	block->span_count = (uint32_t)paper.chunk.spans.count;
	block->section = NONE;
	return paper;
}

/* Each claim as "verdict: words", one a line. */
static const char *claims_of(struct paper *paper)
{
	struct arena *arena = &paper->sheet->arena;
	struct text out = { .arena = arena };
	const struct dossier *dossier = &paper->sheet->article->dossier;

	for (size_t i = 0; i < dossier->claims.count; i++) {
		const struct claim *claim = &dossier->claims.items[i];
		text_format(&out, "%s %zu: %.*s\n",
			verdict_word(claim->verdict), claim->cites.count,
			STR(claim->quote));
	}
	return str_c(arena, text_str(&out));
}

static void check_claims(const char *source, const char *claims)
{
	struct paper paper = paper_make(source);

	cited_take(paper.sheet->article, &paper.chunk, 0);
	assert_string_equal(claims_of(&paper), claims);
	article_close(paper.sheet->article);
	paper.sheet->article = NULL;
	sheet_free(paper.sheet);
}

static void no_sentence_ends_in_code_or_math(void **state)
{
	(void)state;
	check_claims("Run `a. B` as <0> says. And",
		"cited 1: Run `a. B` as "
		"<0> says.\n");
	check_claims("As <0> has\n$x = 1.\n$Y$\nThen. No",
		"cited 1: As <0> has\n$x = 1.\n$Y$\nThen.\n");
}

static void each_sentence_that_cites_is_a_claim(void **state)
{
	(void)state;
	check_claims("It heals (<0>). So they say. It kills <1> too.",
		"cited 1: It heals (<0>).\ncited 1: It kills <1> too.\n");
	check_claims("No claim. None here.", "");
	check_claims("", "");
}

static void a_key_that_nothing_resolves_makes_it_unresolved(void **state)
{
	(void)state;
	check_claims("A (<?>). B (<?>; <2>).",
		"unresolved 1: A (<?>).\ncited 2: B (<?>; <2>).\n");
}

static void a_group_behind_a_full_stop_belongs_to_its_sentence(void **state)
{
	(void)state;
	check_claims(
		"It heals. (<0>) So they say.", "cited 1: It heals. (<0>)\n");
	check_claims("It heals. (<0>) So says <1>.",
		"cited 1: It heals. (<0>)\ncited 1: So says <1>.\n");
	check_claims("(<0>) says so.", "cited 1: (<0>) says so.\n");
}

static void no_sentence_ends_at_an_abbreviation(void **state)
{
	(void)state;
	check_claims("See Smith et al. <0> and Fig. 3 here. Then rest.",
		"cited 1: See Smith et al. <0> and Fig. 3 here.\n");
}

static void the_mark_of_a_note_ends_its_sentence(void **state)
{
	(void)state;
	check_claims("It heals (<0>).[^1][^b] It kills <1>. [^2] Rest.",
		"cited 1: It heals (<0>).[^1][^b]\ncited 1: It kills <1>.\n");
	check_claims("It heals <0>.[^not a mark So <1>.",
		"cited 2: It heals <0>.[^not a mark So <1>.\n");
}

static void an_evidence_file_claim_replaces_those_it_overlaps(void **state)
{
	struct paper paper = paper_make("It heals (<0>). It kills (<1>).");
	struct dossier *dossier = &paper.sheet->article->dossier;
	struct claim *claim =
		arena_push(paper.sheet->article->arena, &dossier->claims);

	(void)state;
	claim->quote = S("kills");
	claim->begin = (struct position){ .byte = 19 };
	claim->end = (struct position){ .byte = 24 };
	cited_take(paper.sheet->article, &paper.chunk, 0);
	assert_string_equal(claims_of(&paper),
		"supported 1: kills\ncited 1: It heals (<0>).\n");
	article_close(paper.sheet->article);
	paper.sheet->article = NULL;
	sheet_free(paper.sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_sentence_ends_in_code_or_math),
		cmocka_unit_test(each_sentence_that_cites_is_a_claim),
		cmocka_unit_test(
			a_key_that_nothing_resolves_makes_it_unresolved),
		cmocka_unit_test(
			a_group_behind_a_full_stop_belongs_to_its_sentence),
		cmocka_unit_test(no_sentence_ends_at_an_abbreviation),
		cmocka_unit_test(the_mark_of_a_note_ends_its_sentence),
		cmocka_unit_test(
			an_evidence_file_claim_replaces_those_it_overlaps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
