/*
 * What happens on the disk while a session reads.
 *
 *	folder		a new, empty folder, in which names stand from now on
 *	write FILE TEXT	writes a file in it; "\n" in TEXT ends a line
 *	remove FILE	takes one away
 *	list		prints what `memory` holds, by ending
 *	files FILES	are on the command line behind the next article
 *	memory		the next articles remember, in the folder `memory`
 *	break		breaks what is remembered of it
 *	again		ends the reading and begins another of the article
 *	look		what happens in two seconds
 *	editor		prints the editor's words
 *	edited		the editor has ended
 */
#ifndef SESSION_DISK_H
#define SESSION_DISK_H

#include "session/state.h"

#include <ftw.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void do_article(struct session *session, struct str argument);

static void do_folder(struct session *session, struct str argument)
{
	(void)argument;
	strcpy(session->folder, "/tmp/caveat-session-XXXXXX");
	if (!getcwd(session->home, sizeof session->home) ||
		!mkdtemp(session->folder) || chdir(session->folder))
		fail(session, "cannot be made", str_from(session->folder));
}

static int remove_one(
	const char *name, const struct stat *about, int kind, struct FTW *where)
{
	(void)about, (void)kind, (void)where;
	return remove(name);
}

/* Back to where the tests are. */
static void leave_folder(struct session *session)
{
	if (!session->folder[0])
		return;
	nftw(session->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	if (chdir(session->home))
		fail(session, "is gone", str_from(session->home));
	session->folder[0] = '\0';
}

/* The first word of an argument, taken off. */
static struct str take_word(struct str *argument)
{
	size_t blank = 0;

	while (blank < argument->size && argument->at[blank] != ' ')
		blank++;
	struct str word = str_slice(*argument, 0, blank);
	*argument = str_trim(str_slice(*argument, blank, argument->size));
	return word;
}

static void do_write(struct session *session, struct str argument)
{
	FILE *file = fopen(str_c(&session->arena, take_word(&argument)), "wb");

	if (!session->folder[0] || !file) {
		fail(session, "write takes a folder first", argument);
		return;
	}
	for (size_t i = 0; i < argument.size; i++) {
		bool end = argument.at[i] == '\\' && i + 1 < argument.size &&
			argument.at[i + 1] == 'n';
		putc(end ? '\n' : argument.at[i], file);
		i += end;
	}
	fclose(file);
}

static void do_remove(struct session *session, struct str argument)
{
	if (!session->folder[0] || unlink(str_c(&session->arena, argument)))
		fail(session, "is not there", argument);
}

static void do_list(struct session *session, struct str argument)
{
	static const char *const patterns[] = { "memory/*.yaml",
		"memory/articles/*.yaml", "memory/articles/*.broken",
		"memory/articles/*.new" };

	(void)argument;
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		glob_t found = { 0 };
		glob(patterns[i], 0, NULL, &found);
		text_format(&session->out, "|%s %zu\n", patterns[i],
			found.gl_pathc);
		globfree(&found);
	}
}

/* Breaks what is remembered of the article. */
static void do_break(struct session *session, struct str argument)
{
	glob_t found = { 0 };

	(void)argument;
	glob("memory/articles/*.yaml", 0, NULL, &found);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		FILE *file = fopen(found.gl_pathv[i], "wb");
		fputs("format: 1\nplace: [\n", file);
		fclose(file);
	}
	if (!found.gl_pathc)
		fail(session, "nothing is remembered", argument);
	globfree(&found);
}

static void do_files(struct session *session, struct str argument)
{
	session->file_count = 0;
	while (argument.size && session->file_count < FILES)
		session->files[session->file_count++] =
			str_c(&session->arena, take_word(&argument));
}

static void do_memory(struct session *session, struct str argument)
{
	(void)argument;
	session->memory = S("memory/");
}

static void do_again(struct session *session, struct str argument)
{
	const char *why = reader_remember(session->reader);

	(void)argument;
	if (why)
		text_format(&session->out, "|%s\n", why);
	do_article(session, session->article->name);
}

static void do_look(struct session *session, struct str argument)
{
	(void)argument;
	reader_look(session->reader);
	reader_look(session->reader);
}

static void do_editor(struct session *session, struct str argument)
{
	const char *const *words = reader_editor(session->reader);

	(void)argument;
	text_add(&session->out, S("|"));
	for (; *words; words++)
		text_format(&session->out, "[%s]", *words);
	text_add(&session->out, S("\n"));
}

static void do_edited(struct session *session, struct str argument)
{
	reader_edited(session->reader,
		argument.size ? str_c(&session->arena, argument) : NULL);
}

#endif
