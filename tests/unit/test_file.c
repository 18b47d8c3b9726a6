#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct arena arena;
static char folder[] = "/tmp/caveat-test-XXXXXX";

static int set_up(void **state)
{
	(void)state;
	arena = arena_make(1024);
	signal(SIGPIPE, SIG_IGN);
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(&arena);
	unlink("text");
	unlink("pipe");
	unlink("secret");
	return rmdir(folder);
}

static void put(const char *name, struct str bytes)
{
	FILE *file = fopen(name, "wb");

	assert_non_null(file);
	fwrite(bytes.at, 1, bytes.size, file);
	fclose(file);
}

static void assert_reads(const char *name, struct str expected)
{
	struct str bytes;

	assert_null(file_read(&arena, name, &bytes));
	assert_int_equal(bytes.size, expected.size);
	assert_true(str_equal(bytes, expected));
}

static void a_file_is_read_whole(void **state)
{
	(void)state;
	put("text", S("a\0b\xFF\n"));
	assert_reads("text", S("a\0b\xFF\n"));
	put("text", S(""));
	assert_reads("text", S(""));
	struct text large = { .arena = &arena };
	text_add_repeat(&large, S("0123456789"), 50000);
	put("text", text_str(&large));
	assert_reads("text", text_str(&large));
}

static void what_cannot_be_read_is_told(void **state)
{
	(void)state;
	struct str bytes;

	assert_string_equal(
		file_read(&arena, "nowhere", &bytes), "there is no such file");
	assert_string_equal(
		file_read(&arena, "", &bytes), "there is no such file");
	assert_string_equal(
		file_read(&arena, folder, &bytes), "is a directory");
	assert_int_equal(bytes.size, 0);
	put("secret", S("x"));
	chmod("secret", 0);
	bool is_root = geteuid() == 0;
	if (is_root)
		assert_int_equal(seteuid(65534), 0);
	const char *why = file_read(&arena, "secret", &bytes);
	if (is_root)
		assert_int_equal(seteuid(0), 0);
	assert_string_equal(why, "may not be read (permission denied)");
}

static void ignore(int number)
{
	(void)number;
}

/* A child interrupts us while we wait for what it writes into the pipe. */
static pid_t write_late(struct str s)
{
	pid_t child = fork();

	if (child)
		return child;
	int fd = open("pipe", O_WRONLY);
	poll(NULL, 0, 20);
	kill(getppid(), SIGUSR1);
	poll(NULL, 0, 20);
	_exit(write(fd, s.at, s.size) != (ssize_t)s.size);
}

static void a_pipe_is_read_to_its_end(void **state)
{
	(void)state;
	struct sigaction action = { .sa_handler = ignore };
	struct text sent = { .arena = &arena };
	int status;

	sigaction(SIGUSR1, &action, NULL);
	assert_int_equal(mkfifo("pipe", 0600), 0);
	text_add_repeat(&sent, S("some words\n"), 500);
	pid_t child = write_late(text_str(&sent));
	int saved = dup(STDIN_FILENO);
	int fd;
	do
		fd = open("pipe", O_RDONLY);
	while (fd < 0);
	dup2(fd, STDIN_FILENO);
	struct str bytes;
	assert_null(file_read_stdin(&arena, &bytes));
	assert_true(str_equal(bytes, text_str(&sent)));
	dup2(saved, STDIN_FILENO);
	close(saved);
	close(fd);
	waitpid(child, &status, 0);
	assert_int_equal(status, 0);
}

static void a_file_without_a_size_is_read(void **state)
{
	(void)state;
	struct str bytes;

	assert_null(file_read(&arena, "/dev/null", &bytes));
	assert_int_equal(bytes.size, 0);
	if (!file_exists("/proc/self/status"))
		skip();
	assert_null(file_read(&arena, "/proc/self/status", &bytes));
	assert_true(bytes.size > 10);
}

static void what_is_no_text_is_known(void **state)
{
	(void)state;
	static const struct {
		struct str bytes;
		const char *word;
	} cases[] = {
		{ { "%PDF-1.4\n", 9 }, "pdftotext" },
		{ { "PK\3\4\0\0", 6 }, "pandoc" },
		{ { "\x1F\x8B\x08", 3 }, "zcat" },
		{ { "\x89PNG\r\n\x1A\n\0", 9 }, "PNG" },
		{ { "\xFF\xD8\xFF\xE0\0", 5 }, "JPEG" },
		{ { "\177ELF\2\0", 6 }, "program" },
		{ { "\xFF\xFE#\0", 4 }, "iconv" },
		{ { "\xFE\xFF\0#", 4 }, "iconv" },
		{ { "GIF89a\0", 7 }, "GIF" },
		{ { "text\0", 5 }, "binary" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *why = file_not_text(cases[i].bytes);
		assert_non_null(why);
		assert_non_null(strstr(why, cases[i].word));
	}
}

static void texts_are_texts(void **state)
{
	(void)state;
	struct text text = { .arena = &arena };

	assert_null(file_not_text((struct str){ 0 }));
	assert_null(file_not_text(S("# Title\n")));
	assert_null(file_not_text(S("\xEF\xBB\xBF# Title\n")));
	assert_null(file_not_text(S("caf\xE9, in Latin 1\n")));
	assert_null(file_not_text(S("BZh is how bzip2 begins.")));
	assert_null(file_not_text(S("GIF89a is a format.")));
	text_add_repeat(&text, S("x"), 8 << 10);
	text_add_char(&text, 0);
	assert_null(file_not_text(text_str(&text)));
}

static void paths_have_folders_and_bases(void **state)
{
	(void)state;
	assert_true(str_equal(file_folder(S("a/b/c.md")), S("a/b/")));
	assert_true(str_equal(file_base(S("a/b/c.md")), S("c.md")));
	assert_true(str_equal(file_folder(S("c.md")), S("")));
	assert_true(str_equal(file_base(S("c.md")), S("c.md")));
	assert_true(str_equal(file_folder(S("/c")), S("/")));
	assert_true(str_equal(file_base(S("")), S("")));
}

static void existing_files_exist(void **state)
{
	(void)state;
	put("text", S("x"));
	assert_true(file_exists("text"));
	assert_false(file_exists("nowhere"));
	assert_false(file_exists(folder));
}

static void output_arrives_whole_and_in_order(void **state)
{
	(void)state;
	struct output output = { .fd = open("text", O_CREAT | O_RDWR, 0600) };
	struct text expected = { .arena = &arena };
	struct text large = { .arena = &arena };

	text_add_repeat(&large, S("large "), 10000);
	for (int i = 0; i < 5000; i++) {
		struct str s = str_format(&arena, "line %d\n", i);
		if (i == 3000)
			s = text_str(&large);
		output_add(&output, s);
		text_add(&expected, s);
	}
	output_add(&output, (struct str){ 0 });
	output_flush(&output);
	assert_false(output.closed);
	assert_null(output.failed);
	close(output.fd);
	assert_reads("text", text_str(&expected));
}

static void a_closed_pipe_ends_output_quietly(void **state)
{
	(void)state;
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	struct output output = { .fd = ends[1] };
	output_add(&output, S("text"));
	output_flush(&output);
	assert_true(output.closed);
	assert_null(output.failed);
	close(ends[1]);
	output_add(&output, S("more"));
	output_flush(&output);
	assert_null(output.failed);
}

static void a_full_disk_is_remembered(void **state)
{
	(void)state;
	struct output output = { .fd = open("/dev/full", O_WRONLY) };

	if (output.fd < 0)
		skip();
	output_add(&output, S("text"));
	assert_null(output.failed);
	output_flush(&output);
	assert_string_equal(output.failed, "the disk is full");
	assert_false(output.closed);
	close(output.fd);
}

static void a_closed_output_is_a_failure(void **state)
{
	(void)state;
	struct output output = { .fd = -1 };

	output_add(&output, S("text"));
	output_flush(&output);
	assert_string_equal(output.failed, "it is closed");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_is_read_whole),
		cmocka_unit_test(what_cannot_be_read_is_told),
		cmocka_unit_test(a_pipe_is_read_to_its_end),
		cmocka_unit_test(a_file_without_a_size_is_read),
		cmocka_unit_test(what_is_no_text_is_known),
		cmocka_unit_test(texts_are_texts),
		cmocka_unit_test(paths_have_folders_and_bases),
		cmocka_unit_test(existing_files_exist),
		cmocka_unit_test(output_arrives_whole_and_in_order),
		cmocka_unit_test(a_closed_pipe_ends_output_quietly),
		cmocka_unit_test(a_full_disk_is_remembered),
		cmocka_unit_test(a_closed_output_is_a_failure),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
