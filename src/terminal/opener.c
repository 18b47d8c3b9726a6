#include "terminal/opener.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Takes what stands before the first `c` off, or all of it. */
static struct str take_until(struct str *rest, char c)
{
	size_t end = 0;

	while (end < rest->size && rest->at[end] != c)
		end++;
	struct str taken = str_slice(*rest, 0, end);
	*rest = str_slice(*rest, end + 1, rest->size);
	return taken;
}

/* %s is the address, %% a percent sign. */
static char *fill_in(
	struct arena *arena, struct str word, struct str url, bool *filled)
{
	struct text out = { .arena = arena };

	for (size_t i = 0; i < word.size; i++) {
		char next = i + 1 < word.size ? word.at[i + 1] : '\0';
		bool address = word.at[i] == '%' && next == 's';
		if (address)
			text_add(&out, url);
		else
			text_add_char(&out, word.at[i]);
		if (address || (word.at[i] == '%' && next == '%'))
			i++;
		*filled = *filled || address;
	}
	text_add_char(&out, '\0');
	return out.at;
}

char **opener_words(struct arena *arena, struct str entry, struct str url)
{
	struct {
		char **items;
		size_t count, room;
	} words = { 0 };
	bool filled = false;

	while (entry.size) {
		struct str word = take_until(&entry, ' ');
		if (word.size)
			*arena_push(arena, &words) =
				fill_in(arena, word, url, &filled);
	}
	if (words.count && !filled)
		*arena_push(arena, &words) =
			fill_in(arena, S("%s"), url, &filled);
	*arena_push(arena, &words) = NULL;
	return words.items;
}

/* In the child: only what signal-safety(7) allows, and then the program. */
_Noreturn static void become(char **words, int report)
{
	int null = open("/dev/null", O_RDWR);

	signal(SIGPIPE, SIG_DFL);
	for (int fd = 0; fd < 3; fd++)
		dup2(null, fd);
	execvp(words[0], words);
	int error = errno;
	if (write(report, &error, sizeof error) < 0)
		_exit(126);
	_exit(127);
}

/* A child of a child that is gone is nobody's to wait for. */
_Noreturn static void detach(char **words, int report)
{
	setsid();
	if (fork() == 0)
		become(words, report);
	_exit(0);
}

/* 0 when the program has begun, else the error. */
static int start(char **words)
{
	int report[2], error = 0;

	if (pipe(report) < 0)
		return errno;
	fcntl(report[0], F_SETFD, FD_CLOEXEC);
	fcntl(report[1], F_SETFD, FD_CLOEXEC);
	pid_t child = fork();
	if (child == 0)
		detach(words, report[1]);
	if (child < 0)
		error = errno;
	close(report[1]);
	while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
		;
	/* Closed by the program's beginning, or told why it did not. */
	while (child > 0 && read(report[0], &error, sizeof error) < 0 &&
		errno == EINTR)
		;
	close(report[0]);
	return error;
}

const char *opener_open(struct arena *arena, struct str url, struct str *with)
{
	const char *browser = getenv("BROWSER");
	struct str rest =
		browser && *browser ? str_from(browser) : S("xdg-open");

	while (rest.size) {
		char **words = opener_words(arena, take_until(&rest, ':'), url);
		if (!words[0] || start(words) != 0)
			continue;
		*with = str_from(words[0]);
		return NULL;
	}
	return browser && *browser ?
		"no program that BROWSER names can be started" :
		"there is no xdg-open; BROWSER may name a program";
}
