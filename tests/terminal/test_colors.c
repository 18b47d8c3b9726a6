#include "terminal/reading.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NO_COLORS = -1, PARAMETERS = 16 };

/* The highest color index of one SGR's parameters (ECMA-48 §8.3.117). */
static int highest_in(const int *parameters, int count)
{
	int highest = NO_COLORS;

	for (int i = 0; i < count; i++) {
		int p = parameters[i], index = NO_COLORS;

		if ((p == 38 || p == 48) && i + 2 < count) {
			index = parameters[i + 2];
			i += 2;
		} else if (p >= 30 && p <= 49) {
			index = p % 10 == 9 ? 0 : p % 10;
		} else if (p >= 90 && p <= 107) {
			index = p % 10 + 8;
		}
		if (index > highest)
			highest = index;
	}
	return highest;
}

/* The color of an escape sequence, with *at behind it; NO_COLORS for one that
 * sets no rendition. */
static int take_sequence(const char **at)
{
	int parameters[PARAMETERS] = { 0 };
	int count = 1;
	char *end;

	for (*at += 2; strchr("0123456789;", **at) && **at;) {
		if (**at == ';') {
			count += count < PARAMETERS;
			(*at)++;
			continue;
		}
		parameters[count - 1] = (int)strtol(*at, &end, 10);
		*at = end;
	}
	return **at == 'm' ? highest_in(parameters, count) : NO_COLORS;
}

static int highest_color(const struct pty *pty)
{
	size_t size;
	const char *at = pty_raw(pty, &size);
	int highest = NO_COLORS;

	while ((at = strstr(at, "\033["))) {
		int color = take_sequence(&at);
		if (color > highest)
			highest = color;
	}
	return highest;
}

/* Shows the article and a match, which has a color in every theme. */
static int highest_color_with(const char *const *env)
{
	struct pty *pty = reading_open((struct pty_options){ .env = env });
	int highest;

	pty_send(pty, "/the\r");
	reading_must_listen(pty);
	highest = highest_color(pty);
	reading_quit(pty);
	return highest;
}

static void no_color_sends_no_color(void **state)
{
	const char *const env[] = { "NO_COLOR=1", NULL };

	(void)state;
	assert_int_equal(highest_color_with(env), NO_COLORS);
}

static void an_empty_no_color_does_not_count(void **state)
{
	const char *const env[] = { "NO_COLOR=", NULL };

	(void)state;
	assert_true(highest_color_with(env) > 15);
}

static void a_terminal_without_colors_is_sent_none(void **state)
{
	const char *const env[] = { "TERM=vt100", NULL };

	(void)state;
	assert_int_equal(highest_color_with(env), NO_COLORS);
}

static void no_color_index_is_beyond_the_terminals(void **state)
{
	static const struct {
		const char *term;
		int least, most;
	} terminals[] = {
		{ "TERM=xterm", 0, 7 },
		{ "TERM=rxvt-unicode", 0, 15 }, /* 88, used as 16 */
		{ "TERM=xterm-256color", 16, 255 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
		const char *const env[] = { terminals[i].term, NULL };
		int highest = highest_color_with(env);

		assert_in_range(highest, terminals[i].least, terminals[i].most);
	}
}

/* Writes a configuration into a folder of its own; gives the variable that
 * names it. */
static const char *configure(char folder[static 32], const char *text)
{
	static char variable[64];
	char name[64];

	strcpy(folder, "/tmp/caveat-colors-XXXXXX");
	assert_non_null(mkdtemp(folder));
	snprintf(name, sizeof name, "%s/caveat", folder);
	assert_int_equal(mkdir(name, 0700), 0);
	snprintf(name, sizeof name, "%s/caveat/config.yaml", folder);
	FILE *file = fopen(name, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	snprintf(variable, sizeof variable, "XDG_CONFIG_HOME=%s", folder);
	return variable;
}

static void take_away(const char *folder)
{
	char name[64];

	snprintf(name, sizeof name, "%s/caveat/config.yaml", folder);
	unlink(name);
	snprintf(name, sizeof name, "%s/caveat", folder);
	rmdir(name);
	rmdir(folder);
}

static void a_style_of_the_configuration_is_sent(void **state)
{
	char folder[32];
	const char *const env[] = {
		configure(folder, "styles: {title: {color: 208}}\n"), NULL
	};

	(void)state;
	struct pty *pty = reading_open((struct pty_options){ .env = env });
	assert_true(pty_wait_raw(pty, 0, "38;5;208"));
	reading_quit(pty);
	take_away(folder);
}

static void a_theme_is_shown_by_its_name(void **state)
{
	struct pty *pty = reading_open((struct pty_options){ .rows = 24 });

	(void)state;
	pty_send(pty, ":theme mo\t\r");
	assert_true(pty_wait_row(pty, -1, "theme: mono"));
	reading_quit(pty);
}

static int highest_color_with_option(const char *option)
{
	const char *const env[] = { "NO_COLOR=1", NULL };
	struct pty *pty =
		reading_start_with(option, (struct pty_options){ .env = env });
	int highest;

	assert_true(pty_wait_row(pty, 0, TITLE));
	reading_must_listen(pty);
	highest = highest_color(pty);
	reading_quit(pty);
	return highest;
}

static void the_option_is_stronger_than_no_color(void **state)
{
	(void)state;
	assert_true(highest_color_with_option("--color=always") > NO_COLORS);
	assert_int_equal(highest_color_with_option("--color=never"), NO_COLORS);
}

static void must_print(const char *const *env)
{
	struct pty *pty = reading_start((struct pty_options){ .env = env });
	int status = pty_wait_exit(pty);
	size_t size;
	const char *raw = pty_raw(pty, &size);

	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_non_null(strstr(raw, TITLE));
	assert_null(memchr(raw, '\033', size));
	assert_true(pty_modes_kept(pty));
	pty_free(pty);
}

static void prints_where_the_terminal_cannot_show_a_screen(void **state)
{
	static const char *const terms[] = { "TERM=dumb", "TERM",
		"TERM=", "TERM=nonsense" };

	(void)state;
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		const char *const env[] = { terms[i], NULL };
		must_print(env);
	}
}

static void sends_nothing_but_ascii_in_the_c_locale(void **state)
{
	const char *const env[] = { "LC_ALL=C", NULL };
	struct pty *pty = reading_open((struct pty_options){ .env = env });
	size_t size;
	const char *raw;

	(void)state;
	pty_send(pty, "   ");
	reading_must_listen(pty);
	raw = pty_raw(pty, &size);
	for (size_t i = 0; i < size; i++)
		assert_true((unsigned char)raw[i] < 0x80);
	reading_quit(pty);
}

static void looks_at_no_size_in_the_environment(void **state)
{
	const char *const env[] = { "LINES=10", "COLUMNS=30", NULL };
	struct pty *pty = reading_open((struct pty_options){ .env = env });

	(void)state;
	assert_true(pty_wait_row(pty, 23, HELP));
	reading_quit(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_color_sends_no_color),
		cmocka_unit_test(an_empty_no_color_does_not_count),
		cmocka_unit_test(a_terminal_without_colors_is_sent_none),
		cmocka_unit_test(the_option_is_stronger_than_no_color),
		cmocka_unit_test(a_style_of_the_configuration_is_sent),
		cmocka_unit_test(a_theme_is_shown_by_its_name),
		cmocka_unit_test(no_color_index_is_beyond_the_terminals),
		cmocka_unit_test(
			prints_where_the_terminal_cannot_show_a_screen),
		cmocka_unit_test(sends_nothing_but_ascii_in_the_c_locale),
		cmocka_unit_test(looks_at_no_size_in_the_environment),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
