/*
 * The files that belong to an article: they lie in its folder, or options name
 * them.
 */
#ifndef ARTICLE_BESIDE_H
#define ARTICLE_BESIDE_H

#include "article/load.h"

/* A fault of a whole file. */
void beside_tell(struct article *article, struct str file,
	enum severity severity, const char *rule, const char *why);

/* Notes that the article uses a file, before it is read. */
void beside_note(struct article *article, struct str file);

/* False where the file cannot be used as text, which is told. */
bool beside_read(struct article *article, struct str file, struct str *bytes);

/* Whether it is the article that the program itself brings. */
bool beside_is_embedded(const struct article *article);

/* The file beside the article that bears its name, with this ending instead
 * of its own; empty: there is none. */
struct str beside_find(const struct article *article,
	const struct companions *companions, struct str ending);

/* A name in the front matter, from the article's folder; empty where the
 * article lies in none, which is told. */
struct str beside_name(struct article *article,
	const struct companions *companions, struct str name);

/* So that one file has one name. */
struct str beside_without_dot(struct str file);

#endif
