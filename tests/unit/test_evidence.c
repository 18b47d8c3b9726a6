#include "unit/evidence.h"

static struct str read_file(struct sheet *sheet, const char *name)
{
	struct str bytes = { 0 };

	assert_null(file_read(&sheet->arena, name, &bytes));
	return bytes;
}

#define HEAD "format: 1\nedition: {by: x, date: 2026-11-22}\n"

static void read_text(struct sheet *sheet, const char *source)
{
	sheet_references(sheet, "- id: one\n- id: two\n");
	sheet_evidence(sheet, str_from(source));
}

static void all_that_a_claim_says_is_read(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	read_text(sheet,
		HEAD
		"claims:\n- id: no\n  quote: |\n    a b\n  prefix: p\n"
		"  suffix: s\n  kind: dosage\n  verdict: misattributed\n"
		"  scope: partial\n  certainty: very-low\n  reason: why\n"
		"  attribution: {as: X, reference: two, relation: "
		"cites_as_authority}\n"
		"  evidence:\n  - {reference: one, relation: disagreesWith, "
		"read: part, locator: p. 3, quote: q, note: n}\n"
		"  - {reference: two, relation: disagrees_with}\n"
		"  repeats: 1.10\n  contradicts: ['1.10']\n  risks: [~, r]\n"
		"- {id: 1.10, quote: c, verdict: supported, scope: full}\n"
		"risks:\n- {id: r, label: R, class: adverse-event}\n");
	const struct claim *c = sheet->dossier.claims.items;
	assert_int_equal(sheet->dossier.claims.count, 2);
	assert_str(c->id, "no");
	assert_str(c->quote, "a b");
	assert_str(c->prefix, "p");
	assert_str(c->suffix, "s");
	assert_int_equal(c->kind, CLAIM_DOSAGE);
	assert_int_equal(c->verdict, VERDICT_MISATTRIBUTED);
	assert_true(c->partial);
	assert_int_equal(c->certainty, CERTAINTY_VERY_LOW);
	assert_str(c->reason, "why");
	assert_str(c->attribution.as, "X");
	assert_int_equal(c->attribution.reference, 1);
	assert_str(c->attribution.relation, "citesAsAuthority");
	assert_int_equal(c->evidence.count, 2);
	assert_int_equal(c->evidence.items[0].relation, RELATION_DISAGREES);
	assert_int_equal(c->evidence.items[1].relation, RELATION_DISAGREES);
	assert_int_equal(c->evidence.items[0].read, READ_PART);
	assert_int_equal(c->evidence.items[1].read, READ_UNKNOWN);
	assert_str(c->evidence.items[0].locator, "p. 3");
	assert_int_equal(c->evidence.items[1].locator.size, 0);
	assert_int_equal(c->repeats, 1);
	assert_int_equal(c->contradicts.items[0], 1);
	assert_int_equal(c->risks.count, 1);
	assert_int_equal(c->line, 4);
	assert_int_equal(c->column, 3);
	assert_string_equal(sheet_faults(sheet),
		"e:20:11: error: no risk has the id \"~\" [dangling-id]\n");
	sheet_free(sheet);
}

static void all_that_a_risk_says_is_read(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	read_text(sheet,
		HEAD
		"article: {title: T, url: U, sha256: 00}\nrisks:\n"
		"- {id: a, label: A, class: adverse-event, severity: mild, "
		"reason: x, in-article: false, references: [two, one, two], "
		"note: n}\n- {id: b, label: B, class: context}\n");
	const struct risk *r = sheet->dossier.risks.items;
	assert_int_equal(sheet->dossier.risks.count, 2);
	assert_str(r->label, "A");
	assert_int_equal(r->class, RISK_ADVERSE_EVENT);
	assert_int_equal(r->severity, RISK_MILD);
	assert_false(r->in_article);
	assert_int_equal(r->references.count, 2);
	assert_int_equal(r->references.items[0], 1);
	assert_int_equal(r[1].severity, RISK_UNGRADED);
	assert_true(r[1].in_article);
	assert_str(sheet->dossier.title, "T");
	assert_str(sheet->dossier.edition.date, "2026-11-22");
	assert_string_equal(sheet_faults(sheet), "");
	sheet_free(sheet);
}

static void supported_in_part_is_a_verdict_of_its_own(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	read_text(sheet,
		HEAD "claims:\n"
		     "- {id: a, quote: x, verdict: supported, scope: partial}\n"
		     "- {id: b, quote: x, verdict: contested, scope: partial}\n"
		     "- {id: c, quote: x, scope: full, verdict: cited}\n");
	const struct claim *c = sheet->dossier.claims.items;
	assert_int_equal(c[0].verdict, VERDICT_PARTIAL);
	assert_int_equal(c[1].verdict, VERDICT_CONTESTED);
	assert_int_equal(c[2].verdict, VERDICT_UNRESOLVED);
	assert_string_equal(sheet_faults(sheet),
		"e:6:43: error: \"cited\" is no word that may stand here; "
		"write "
		"one of supported, contested, unsupported, anecdotal, "
		"misattributed [unknown-word]\n");
	sheet_free(sheet);
}

static const char expected[] =
	"e:30:5: warning: \"kind\" stands here twice; the first holds "
	"[duplicate-key]\n"
	"e:32:1: error: a tab cannot indent; use spaces [bad-yaml]\n"
	"e:38:12: error: the quotation that begins here is not closed; "
	"end it with \" [bad-yaml]\n"
	"e:43:80: error: nested more than 64 deep; passed over "
	"[bad-yaml]\n"
	"e:45:17: error: a second colon; quote the value that it "
	"stands in [bad-yaml]\n"
	"e:57:5: error: no value can begin so; quote it: \"@id\" "
	"[bad-yaml]\n"
	"e:62:1: warning: \"claims\" stands here twice; the first "
	"holds [duplicate-key]\n"
	"e:21:9: error: a claim with the id \"a\" stands above; the "
	"first holds [duplicate-id]\n"
	"e:31:5: note: the claim that begins here is left out "
	"[bad-yaml]\n"
	"e:37:5: note: the claim that begins here is left out "
	"[bad-yaml]\n"
	"e:44:5: note: the claim that begins here is left out "
	"[bad-yaml]\n"
	"e:17:20: error: no reference has the id \"nobody\" "
	"[dangling-id]\n"
	"e:19:13: error: no risk has the id \"none\" [dangling-id]\n"
	"e:26:14: error: \"contestd\" is no word that may stand here; "
	"did you mean \"contested\"? [unknown-word]\n"
	"e:27:5: warning: \"colour\" is no key of a claim "
	"[unknown-key]\n"
	"e:28:5: warning: \"verdct\" is no key of a claim; did you "
	"mean \"verdict\"? [unknown-key]\n"
	"e:43:19: error: \"contradicts\" must be an id [bad-value]\n"
	"e:47:5: error: a claim needs \"id\" [missing-key]\n"
	"e:47:5: error: a claim needs \"verdict\" [missing-key]\n"
	"e:51:12: error: \"yes\" is no word that may stand here; write "
	"one of full, partial [unknown-word]\n"
	"e:56:17: error: \"no\" is no word that may stand here; write "
	"one of false, true [unknown-word]\n"
	"e:58:5: warning: only an adverse event has a severity; "
	"\"serious\" is left out [bad-value]\n"
	"e:10:5: warning: the quote of \"no\" does not stand in the "
	"article [orphan]\n";

static void each_fault_of_a_broken_file_is_told_and_the_rest_holds(void **state)
{
	struct sheet *sheet = sheet_make();
	static const char *const ids[] = { "a", "b", "c", "d", "e", "f", "",
		"no" };
	static const enum verdict verdicts[] = { VERDICT_CONTESTED,
		VERDICT_SUPPORTED, VERDICT_UNRESOLVED, VERDICT_ANECDOTAL,
		VERDICT_UNSUPPORTED, VERDICT_MISATTRIBUTED, VERDICT_UNRESOLVED,
		VERDICT_UNSUPPORTED };

	(void)state;
	sheet_evidence(
		sheet, read_file(sheet, "tests/articles/broken.evidence.yaml"));
	sheet_link(sheet,
		"# Tea\n\nSteep the\n*leaf* in hot water for a short while.\n"
		"Strain it, let it cool, drink it slowly.\n");
	assert_string_equal(sheet_faults(sheet), expected);
	assert_int_equal(sheet->dossier.claims.count, 8);
	for (size_t i = 0; i < 8; i++) {
		const struct claim *claim =
			&sheet->dossier.claims
				 .items[sheet->dossier.by_number.items[i]];
		assert_str(claim->id, ids[i]);
		assert_int_equal(claim->verdict, verdicts[i]);
		assert_int_equal(claim->orphan, i == 7);
	}
	assert_int_equal(sheet->dossier.risks.count, 2);
	/* Of what was left out the id leads nowhere, and is not told again. */
	assert_int_equal(sheet->dossier.claims.items[2].repeats, NONE);
	sheet_free(sheet);
}

static void what_a_broken_mapping_lacks_is_not_told(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_evidence(sheet,
		S("format: @\nedition: {by: x, date: \nclaims:\n"
		  "- {id: a, quote: b, verdict: contested}\n"));
	assert_int_equal(sheet->dossier.claims.count, 1);
	assert_str(sheet->dossier.edition.by, "x");
	assert_string_equal(sheet_faults(sheet),
		"e:1:9: error: no value can begin so; quote it: \"@\" "
		"[bad-yaml]\n"
		"e:2:22: error: a value is expected here [bad-yaml]\n");
	sheet_free(sheet);
}

static void a_file_of_nothing_lacks_all(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	sheet_evidence(sheet, S(""));
	assert_string_equal(sheet_faults(sheet),
		"e:1:1: error: an evidence file needs \"format\" "
		"[missing-key]\n"
		"e:1:1: error: an evidence file needs \"edition\" "
		"[missing-key]\n");
	sheet_evidence(sheet, S("- a\n"));
	sheet_evidence(sheet, S("format: 2\nedition: [\n"));
	assert_int_equal(sheet->dossier.claims.count, 0);
	sheet_free(sheet);
}

static void what_is_of_another_kind_is_told(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	read_text(sheet,
		HEAD "claims:\n- a text\n- id: [a]\n  quote: {b: c}\n"
		     "  verdict: [supported]\n  evidence: one\n"
		     "  attribution: two\nrisks: none\n");
	assert_int_equal(sheet->dossier.claims.count, 1);
	assert_int_equal(sheet->dossier.claims.items[0].evidence.count, 0);
	assert_string_equal(sheet_faults(sheet),
		"e:4:3: error: a claim is keys and values, as in \"id: ...\" "
		"[bad-value]\n"
		"e:10:8: error: a risk is keys and values, as in \"id: ...\" "
		"[bad-value]\n"
		"e:5:7: error: \"id\" must be an id [bad-value]\n"
		"e:6:10: error: \"quote\" must be a text [bad-value]\n"
		"e:7:12: error: \"verdict\" must be a word [bad-value]\n"
		"e:8:13: error: a piece of evidence is keys and values, as in "
		"\"reference: ...\" [bad-value]\n"
		"e:9:16: error: an attribution is keys and values, as in \"as: "
		"...\" [bad-value]\n");
	sheet_free(sheet);
}

/* What stands between .Bd -literal and .Ed, by number. */
static struct str example(struct str page, int number)
{
	static const char begin[] = ".Bd -literal -offset indent\n";
	ptrdiff_t at = 0;

	while (number-- && at >= 0)
		at = str_find(page, str_from(begin), (size_t)at + (at ? 1 : 0));
	assert_true(at >= 0);
	page = str_slice(page, (size_t)at + sizeof begin - 1, page.size);
	at = str_find(page, S("\n.Ed"), 0);
	assert_true(at >= 0);
	return str_slice(page, 0, (size_t)at + 1);
}

static void the_examples_of_the_manual_are_well(void **state)
{
	struct sheet *sheet = sheet_make();
	struct str page = read_file(sheet, "man/caveat-evidence.5");
	struct str references = example(page, 2);

	(void)state;
	sheet_references(sheet, str_c(&sheet->arena, references));
	sheet_evidence(sheet, example(page, 1));
	sheet_link(sheet,
		"# Tea and You\n\n"
		"Tea has been drunk for ages. Two cups calm\nthe nerves, says "
		"the Institute. A *calming* drink!\n");
	assert_string_equal(sheet_faults(sheet), "");
	assert_int_equal(sheet->dossier.claims.count, 3);
	assert_int_equal(sheet->dossier.claims.items[2].repeats, 1);
	assert_int_equal(sheet->dossier.risks.items[0].claims.count, 1);
	assert_int_equal(sheet->bibliography.references.count, 2);
	sheet_free(sheet);
}

/* Each word of each table stands in the manual. */
static void the_manual_has_every_word(void **state)
{
	static const struct words *const tables[] = { &verdict_words,
		&claim_kind_words, &certainty_words, &relation_words,
		&read_words, &identification_words, &risk_class_words,
		&severity_words };
	struct sheet *sheet = sheet_make();
	struct str page = read_file(sheet, "man/caveat-evidence.5");

	(void)state;
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		for (size_t j = 0; j < tables[i]->count; j++)
			assert_true(
				str_find(page, str_from(tables[i]->items[j]),
					0) >= 0);
	sheet_free(sheet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_that_a_claim_says_is_read),
		cmocka_unit_test(all_that_a_risk_says_is_read),
		cmocka_unit_test(supported_in_part_is_a_verdict_of_its_own),
		cmocka_unit_test(
			each_fault_of_a_broken_file_is_told_and_the_rest_holds),
		cmocka_unit_test(what_a_broken_mapping_lacks_is_not_told),
		cmocka_unit_test(a_file_of_nothing_lacks_all),
		cmocka_unit_test(what_is_of_another_kind_is_told),
		cmocka_unit_test(the_examples_of_the_manual_are_well),
		cmocka_unit_test(the_manual_has_every_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
