#include "reader/sites.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void check(struct str url, const char *name, const char *rest)
{
	struct arena arena = arena_make(1 << 10);

	assert_string_equal(str_c(&arena, sites_name(&arena, url)), name);
	assert_string_equal(str_c(&arena, sites_rest(url)), rest);
	arena_free(&arena);
}

static void a_site_is_called_by_its_host(void **state)
{
	(void)state;
	check(S("https://one.example/a/b?c#d"), "one.example", "/a/b?c#d");
	check(S("https://one.example"), "one.example", "");
	check(S("https://one.example/"), "one.example", "");
	check(S("HTTP://www.One.example?q"), "one.example", "?q");
	check(S("//one.example:80/a"), "one.example:80", "/a");
	check(S("ftp://ann:x@one.example/a"), "one.example", "/a");
	check(S("https://www./a"), "www.", "/a");
}

static void what_has_no_host_is_called_by_its_kind(void **state)
{
	(void)state;
	check(S("mailto:ann@one.example"), "e-mail", "ann@one.example");
	check(S("doi:10.1/x"), "doi:", "10.1/x");
	check(S("file:///tmp/x"), "file:", "/tmp/x");
	check(S("guide/start.md"), "beside the article", "guide/start.md");
	check(S("a/b:c"), "beside the article", "a/b:c");
	check(S(""), "no address", "");
	check(S("://"), "beside the article", "://");
}

static void references_are_taken_in_as_they_come(void **state)
{
	struct arena arena = arena_make(1 << 10);
	struct bibliography all = { 0 };
	struct sites sites = { 0 };

	(void)state;
	arena_push(&arena, &all.references)->url = S("https://a.example/1");
	arena_push(&arena, &all.references)->doi = S("10.1/x");
	sites_add(&arena, &sites, &all);
	arena_push(&arena, &all.references)->url = S("https://A.example/2");
	sites_add(&arena, &sites, &all);
	sites_add(&arena, &sites, &all);
	assert_int_equal(sites.count, 2);
	assert_int_equal(sites.of.count, 3);
	assert_int_equal(sites.of.items[0], sites.of.items[2]);
	assert_string_equal(
		str_c(&arena, sites.items[sites.of.items[1]].name), "doi.org");
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_site_is_called_by_its_host),
		cmocka_unit_test(what_has_no_host_is_called_by_its_kind),
		cmocka_unit_test(references_are_taken_in_as_they_come),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
