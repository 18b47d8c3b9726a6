/*
 * The parts of what --format json writes; caveat-json(5) has them all. Each
 * writes one member of the object at hand.
 */
#ifndef PRINT_JSON_PARTS_H
#define PRINT_JSON_PARTS_H

#include "article/article.h"
#include "print/json.h"

/* The bibliography as CSL-JSON, in the order of the references' numbers. */
void json_references(struct json *json, const struct article *article);

/* One of them as an item; `edition` is said in it unless it is empty. */
void json_reference(struct json *json, const struct reference *reference,
	struct str edition);

/* Whether a reference is but a link of the article's: no bibliography has
 * it. */
bool json_is_link(
	const struct article *article, const struct reference *reference);

/* The claims, in the order of their numbers, and the risks. */
void json_claims(struct json *json, struct article *article);
void json_risks(struct json *json, const struct article *article);

/* The notes that the article defines, as items; gives how many. */
size_t json_notes(struct json *json, struct article *article);

/* `diagnostics`, or an array of its own where the key is NULL. */
void json_diagnostics(struct json *json, const char *key,
	const struct diagnostics *diagnostics);

/*
 * What one pass through all chunks finds: citations, tables and links as they
 * are written, and how many there are of each.
 */
struct json_survey {
	struct json citations, notes, tables, links; /* items */
	size_t headings, groups, occurrences, resolved_occurrences;
	size_t keys, resolved; /* distinct */
	size_t cross_references, note_marks, note_count, link_count, images,
		table_count, math, display_math, code;
};

struct json_survey json_look_through(
	struct arena *arena, struct article *article);

void json_counts(struct json *json, const struct article *article,
	const struct json_survey *survey);

#endif
