/*
 * The articles that are open at once: the files of the command line, and those
 * that links led to. Each keeps its readings while another is read, so that
 * its place, folds and search are there when it is come back to.
 *
 *	documents	a.md		b.md		notes.md
 *	readings	article		article		article
 *					source view
 *
 * The way from one to the next is a point in history like any other jump.
 */
#ifndef READER_DOCUMENT_H
#define READER_DOCUMENT_H

#include "reader/state.h"

struct document *document_now(struct reader *reader);

/* The first document, and those to follow, as the options have them. */
void document_begin(struct reader *reader, struct article *article);

/* Closes all of them. */
void document_end(struct reader *reader);

/* Shows another one, opened if need be; false after having said why not. What
 * is read now is the point to come back to, if it is to be remembered. */
bool document_show(struct reader *reader, uint32_t document, bool remember);

/* One more; it is the last. */
void document_add(struct reader *reader, struct str file, enum origin origin);

/* Shows the one of a number, from 1, as `:files` lists them. */
void document_choose(struct reader *reader, int number);

/* Where the last point back, or forward, lies in another document: goes
 * there. False: it does not. */
bool document_back(struct reader *reader);
bool document_forward(struct reader *reader);

/*
 * A link of the article to another file of text beside it: shown, and *anchor
 * is what stands behind "#". False: it is no such link.
 */
enum follow_result { FOLLOW_OTHER, FOLLOW_SHOWN, FOLLOW_REFUSED };
enum follow_result document_follow(
	struct reader *reader, struct str url, struct str *anchor);

/* Whether a file's name ends as those that are read as articles. */
bool document_is_text(struct str path);

/* Shows the file of that name, a document already or not; false after having
 * said why not. */
bool document_visit(struct reader *reader, struct str file);

/* Shows the embedded article of that name. */
bool document_visit_embedded(struct reader *reader, struct str name);

/* The article of a document, read; NULL with *why set. It lives in *own. */
struct article *document_read(struct reader *reader, struct document *document,
	struct arena **own, const char **why);

/* Notes the files that it is made of, as they are now. */
void document_watch(struct reader *reader, struct document *document);

/* Tells the first fault of its article, if there is one. */
void document_say_faults(struct reader *reader);

void document_next(struct reader *reader, struct request request);
void document_previous(struct reader *reader, struct request request);
void document_files(struct reader *reader, struct request request);

#endif
