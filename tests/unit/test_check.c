#include "check/check.h"
#include "check/deaths.h"
#include "evidence.h"

#define HEAD "format: 1\nedition: {by: x, date: 2026-11-22}\n"
#define REFERENCE(id, custom) \
	"- {id: " id ", type: webpage, title: T, URL: u, custom: {" custom \
	"}}\n"

static const struct check_options nothing_off = { .max_age = CHECK_MAX_AGE };

/* What the check says of an article "A b c." with these companions. */
static const char *checked(
	struct sheet *sheet, const char *references, const char *evidence)
{
	sheet_references(sheet, references);
	sheet_evidence(sheet, str_from(evidence));
	sheet_link(sheet, "A b c. D e f [@known; @more].");
	sheet->article->dossier = sheet->dossier;
	sheet->article->bibliography = sheet->bibliography;
	for (size_t i = 0; i < sheet->faults.count; i++)
		*arena_push(&sheet->arena, &sheet->article->diagnostics) =
			sheet->faults.items[i];
	sheet->faults =
		check_article(&sheet->arena, sheet->article, &nothing_off);
	return sheet_faults(sheet);
}

#define CHECKED(references, evidence, expected) \
	do { \
		struct sheet *sheet = sheet_make(); \
		assert_string_equal( \
			checked(sheet, references, evidence), expected); \
		sheet_free(sheet); \
	} while (0)

static void each_rule_has_a_name_of_its_own_and_a_sentence(void **state)
{
	(void)state;
	for (size_t i = 0; i < check_rule_count(); i++) {
		const struct rule *rule = check_rule_at(i);
		assert_ptr_equal(check_rule(str_from(rule->name)), rule);
		assert_true(rule->sentence && *rule->sentence);
	}
	assert_null(check_rule(S("")));
	assert_null(check_rule(S("orphans")));
}

static void a_wrong_name_has_a_nearest_rule_or_none(void **state)
{
	(void)state;
	assert_string_equal(check_rule_near(S("orphans"))->name, "orphan");
	assert_string_equal(check_rule_near(S("reference-unusd"))->name,
		"reference-unused");
	assert_null(check_rule_near(S("zzzzzz")));
	assert_null(check_rule_near(S("")));
}

static void what_is_clean_gives_nothing(void **state)
{
	(void)state;
	CHECKED(REFERENCE("r", "identification: exact"),
		HEAD
		"claims:\n- {id: a, quote: b c, verdict: supported, evidence: "
		"{reference: r, relation: qualifies}}\n",
		"");
}

static void a_claim_that_evidence_disputes_is_not_supported(void **state)
{
	(void)state;
	CHECKED(REFERENCE("r", "") REFERENCE("s", ""),
		HEAD
		"claims:\n"
		"- {id: a, quote: b c, verdict: supported, evidence: [\n"
		"   {reference: r, relation: disputes},\n"
		"   {reference: s, relation: refutes}]}\n"
		"- {id: b, quote: e f, verdict: supported, scope: partial,\n"
		"   evidence: {reference: s, relation: disagreesWith}}\n"
		"- {id: c, quote: D, verdict: contested,\n"
		"   evidence: {reference: s, relation: disputes}}\n",
		"e:4:3: error: \"a\" is called supported, and evidence speaks "
		"against it: r disputes, s refutes [supported-but-disputed]\n"
		"e:7:3: error: \"b\" is called supported in part, and evidence "
		"speaks against it: s disagrees with "
		"[supported-but-disputed]\n");
}

static void a_dosage_needs_a_verdict(void **state)
{
	(void)state;
	CHECKED("[]",
		HEAD
		"claims:\n- {id: a, quote: b c, kind: dosage}\n"
		"- {id: b, quote: D, kind: dosage, verdict: unsupported}\n",
		"e:4:3: error: a claim needs \"verdict\" [missing-key]\n"
		"e:4:3: error: \"a\" is about dosage, and has no verdict "
		"[dosage-without-verdict]\n");
}

static void a_reference_is_used_by_claims_evidence_risks_or_text(void **state)
{
	(void)state;
	CHECKED(REFERENCE("r", "identification: exact") REFERENCE("s", "")
			REFERENCE("t", "") REFERENCE("u", "")
				REFERENCE("known", "") REFERENCE("mor", ""),
		HEAD
		"claims:\n- {id: a, quote: b c, verdict: contested,\n"
		"   attribution: {as: R, reference: r},\n"
		"   evidence: {reference: s, relation: disputes}}\n"
		"risks:\n- {id: x, label: X, class: context, references: t}\n",
		"r:4:3: warning: no claim and no risk uses \"u\" "
		"[reference-unused]\n"
		"r:6:3: warning: no claim and no risk uses \"mor\" "
		"[reference-unused]\n");
}

static void without_evidence_no_reference_is_called_unused(void **state)
{
	struct sheet *sheet = sheet_make();
	const char *name = "entry-uncited"; /* which says it instead */
	struct check_options off = { .off = { &name, 1, 1 } };

	(void)state;
	sheet_references(sheet, REFERENCE("r", ""));
	sheet->article = article_open(&sheet->arena, S("a"), S("A."));
	sheet->article->bibliography = sheet->bibliography;
	assert_int_equal(
		check_article(&sheet->arena, sheet->article, &off).count, 0);
	sheet_free(sheet);
}

static void what_is_not_certain_is_told_by_the_article_own_name(void **state)
{
	(void)state;
	CHECKED(REFERENCE("r", "identification: probable")
			REFERENCE("s", "identification: exact"),
		HEAD "claims:\n"
		     "- {id: a, quote: b c, verdict: contested,\n"
		     "   attribution: {as: '', reference: r}}\n"
		     "- {id: b, quote: D, verdict: contested,\n"
		     "   attribution: {as: '', reference: s}}\n"
		     "- {id: c, quote: e f, verdict: contested,\n"
		     "   attribution: {as: Dr. R, reference: r}}\n",
		"e:4:3: error: \"a\" is attributed to \"r\", which is not "
		"identified for certain; say in `as` how the article names it "
		"[probable-shown-as-exact]\n"
		"e:5:17: error: an attribution needs \"as\" [missing-key]\n"
		"e:7:17: error: an attribution needs \"as\" [missing-key]\n");
}

static void an_entry_does_not_contradict_its_own_identification(void **state)
{
	(void)state;
	CHECKED(REFERENCE("r",
			"identification: probable, named-as: exactly this page")
			REFERENCE("s",
				"identification: exact, unverified: "
				"{identification: one of two}") REFERENCE("t",
				"identification: probable, named-as: "
				"not exactly this page"),
		HEAD "risks:\n- {id: x, label: X, class: context, "
		     "references: [r, s, t]}\n",
		"r:1:3: error: \"r\" is not identified for certain, and its "
		"entry says that it is [probable-shown-as-exact]\n"
		"r:2:3: error: \"s\" is called exact, and its identification "
		"is among what is not verified [probable-shown-as-exact]\n");
}

struct sample {
	const char *text;
	const char *about;
	bool counts;
};

static void check_samples(const struct sample *samples, size_t count)
{
	struct arena arena = arena_make(1 << 10);
	struct deaths deaths = deaths_make(&arena);

	for (size_t i = 0; i < count; i++) {
		struct str found = deaths_counted(&deaths,
			str_from(samples[i].text), str_from(samples[i].about));
		if ((found.size > 0) != samples[i].counts)
			print_message("# \"%s\": \"%.*s\"\n", samples[i].text,
				STR(found));
		assert_true((found.size > 0) == samples[i].counts);
	}
	deaths_free(&deaths);
	arena_free(&arena);
}

static void numbers_of_deaths_are_found(void **state)
{
	static const struct sample samples[] = {
		{ "36 associated deaths", "", true },
		{ "FDA: 44 reported deaths, many not fully assessable.", "",
			true },
		{ "It was linked to 1,807 deaths.", "", true },
		{ "Forty-four people have died", "", true },
		{ "killed at least 44 people", "", true },
		{ "Deaths: 44", "", true },
		{ "deaths rose to about 44", "", true },
		{ "a death toll of 91", "", true },
		{ "44 fatal cases", "", true },
		{ "two death reports", "", true },
		{ "dozens of deaths", "", true },
		{ "91 of the 152 decedents", "", true },
		{ "152 of 27,338 overdose decedents", "", true },
		{ "kratom was judged a cause in 91", "", true },
		{ "91 of 152 judged a cause, US 2016–17", "", true },
		{ "no deaths", "", true },
		{ "no one died of it", "", true },
		{ "one death", "", true },
		{ "in 2017 36 died", "", true },
		{ "36 (2017), 44 (2018)", "Deaths with kratom", true },
		{ "91 of 152, mostly with others", "linked several deaths",
			true },
		{ "FDA: 36 reports, then more", "Death", true },
		{ "Some say 44.", "several died of it", true },
	};

	(void)state;
	check_samples(samples, sizeof samples / sizeof *samples);
}

static void other_numbers_are_no_deaths(void **state)
{
	static const struct sample samples[] = {
		{ "Death is the first serious outcome in 21 U.S.C. 379aa-1.",
			"Deaths", false },
		{ "Deaths rare, usually with other drugs.", "", false },
		{ "“tremor, fatigue, seizure, and death”", "", false },
		{ "Seizure, coma and death.", "", false },
		{ "In 2018 deaths were reported", "", false },
		{ "deaths in 2018", "", false },
		{ "Two serious risks, seizures and death, are named", "",
			false },
		{ "One of the risks is death", "", false },
		{ "no evidence that it caused deaths", "", false },
		{ "several deaths", "", false },
		{ "a dose of 2 g was fatal", "", false },
		{ "38% hospitalised; deaths not told", "", false },
		{ "199 people ill in 41 states; some died", "", false },
		{ "deaths in 27 states", "", false },
		{ "It died down. 44 users said so", "", false },
		{ "Reported in one infant", "", false },
		{ "CYP3A4 deadline", "", false },
		{ "91 of 152 felt better", "Nausea", false },
		{ "Some say 44.", "It heals", false },
		{ "As told on page 44.", "several died of it", false },
		{ "Half of them, or 50%.", "several died of it", false },
		{ "Ended in 2018.", "several died of it", false },
		{ "", "", false },
	};

	(void)state;
	check_samples(samples, sizeof samples / sizeof *samples);
}

static void a_number_of_deaths_needs_a_year_and_who_counted(void **state)
{
	(void)state;
	CHECKED(REFERENCE("r", "says: [36 deaths]"),
		HEAD
		"claims:\n"
		"- {id: a, quote: b c, verdict: unsupported, reason: 44 died}\n"
		"- {id: b, quote: D, verdict: unsupported, reason: FDA 44 "
		"died}\n"
		"- {id: c, quote: e f, verdict: unsupported, evidence: [\n"
		"   {reference: r, relation: disputes, quote: 44 deaths},\n"
		"   {reference: r, relation: disputes, quote: 44 deaths, "
		"note: in 2018}]}\n"
		"risks:\n"
		"- {id: x, label: Death, class: context, note: "
		"\"36 (2017)\"}\n"
		"- {id: y, label: Death, class: context, note: 91 of 152, "
		"references: r}\n"
		"- {id: z, label: Death, class: context, references: r, "
		"note: \"36 (2017)\"}\n",
		"e:4:3: error: the reason of \"a\" gives a number of deaths "
		"without who counted, and a year: \"44 died\" "
		"[death-count-without-source-and-year]\n"
		"e:5:3: error: the reason of \"b\" gives a number of deaths "
		"without a year: \"44 died\" "
		"[death-count-without-source-and-year]\n"
		"e:6:3: error: evidence for \"c\" gives a number of deaths "
		"without a year: \"44 deaths\" "
		"[death-count-without-source-and-year]\n"
		"e:10:3: error: the note of \"x\" gives a number of deaths "
		"without who counted: \"36 (2017)\" "
		"[death-count-without-source-and-year]\n"
		"e:11:3: error: the note of \"y\" gives a number of deaths "
		"without a year: \"91 of 152\" "
		"[death-count-without-source-and-year]\n"
		"r:1:3: error: what is said by \"r\" gives a number of deaths "
		"without a year: \"36 deaths\" "
		"[death-count-without-source-and-year]\n");
}

static struct diagnostics listed(struct arena *arena)
{
	struct diagnostics list = { .arena = arena };
	static const struct place places[] = { { { "b", 1 }, 1, 1 },
		{ { "a", 1 }, 10, 1 }, { { "a", 1 }, 9, 5 },
		{ { "a", 1 }, 9, 2 }, { { "a", 1 }, 9, 2 },
		{ { "a", 1 }, 0, 0 } };

	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		diagnostic_add(&list, places[i],
			i == 3 ? SEVERITY_WARNING : SEVERITY_NOTE,
			i == 3 ? "orphan" : "bad-yaml", "%zu", i);
	return list;
}

static const char *told(
	struct sheet *sheet, const struct check_options *options)
{
	sheet->article = article_open(&sheet->arena, S("x"), S("A."));
	sheet->article->diagnostics = listed(&sheet->arena);
	sheet->faults = check_article(&sheet->arena, sheet->article, options);
	return sheet_faults(sheet);
}

static void diagnostics_come_by_file_and_place_else_as_found(void **state)
{
	struct sheet *sheet = sheet_make();

	(void)state;
	assert_string_equal(told(sheet, &nothing_off),
		"a: note: 5 [bad-yaml]\n"
		"a:9:2: warning: 3 [orphan]\n"
		"a:9:2: note: 4 [bad-yaml]\n"
		"a:9:5: note: 2 [bad-yaml]\n"
		"a:10:1: note: 1 [bad-yaml]\n"
		"b:1:1: note: 0 [bad-yaml]\n");
	assert_int_equal(sheet->article->diagnostics.items[0].file.at[0], 'b');
	sheet_free(sheet);
}

static void a_rule_that_is_off_tells_nothing(void **state)
{
	struct sheet *sheet = sheet_make();
	const char *name = "bad-yaml";
	struct check_options off = { .off = { &name, 1, 1 } };

	(void)state;
	assert_string_equal(told(sheet, &off), "a:9:2: warning: 3 [orphan]\n");
	sheet_free(sheet);
}

static void warnings_fail_only_where_they_count(void **state)
{
	struct arena arena = arena_make(1 << 10);
	struct diagnostics list = listed(&arena);

	(void)state;
	assert_false(check_failed(&list, false));
	assert_true(check_failed(&list, true));
	list.count = 3;
	assert_false(check_failed(&list, true));
	diagnostic_add(&list, (struct place){ 0 }, SEVERITY_ERROR, NULL, "x");
	assert_true(check_failed(&list, false));
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			each_rule_has_a_name_of_its_own_and_a_sentence),
		cmocka_unit_test(a_wrong_name_has_a_nearest_rule_or_none),
		cmocka_unit_test(what_is_clean_gives_nothing),
		cmocka_unit_test(
			a_claim_that_evidence_disputes_is_not_supported),
		cmocka_unit_test(a_dosage_needs_a_verdict),
		cmocka_unit_test(
			a_reference_is_used_by_claims_evidence_risks_or_text),
		cmocka_unit_test(
			without_evidence_no_reference_is_called_unused),
		cmocka_unit_test(
			what_is_not_certain_is_told_by_the_article_own_name),
		cmocka_unit_test(
			an_entry_does_not_contradict_its_own_identification),
		cmocka_unit_test(numbers_of_deaths_are_found),
		cmocka_unit_test(other_numbers_are_no_deaths),
		cmocka_unit_test(
			a_number_of_deaths_needs_a_year_and_who_counted),
		cmocka_unit_test(
			diagnostics_come_by_file_and_place_else_as_found),
		cmocka_unit_test(a_rule_that_is_off_tells_nothing),
		cmocka_unit_test(warnings_fail_only_where_they_count),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
