/*
 * JSON cut into tokens (RFC 8259 §2), broken or not: enough to find where an
 * item begins and ends, and where a fault stands. Nothing is judged here.
 *
 *	{ "id" : 1.10 , "a"
 *	{ "    : 0    , "	kinds
 *
 * A text ends with its line at the latest, for JSON has no line ends in texts:
 * so one quotation mark that lacks does not swallow the file.
 */
#ifndef PARSE_JSON_TOKENS_H
#define PARSE_JSON_TOKENS_H

#include "base/str.h"

enum json_kind {
	JSON_TOKEN_END,
	JSON_TOKEN_SIGN, /* one of {}[],: */
	JSON_TOKEN_TEXT, /* with its quotation marks */
	JSON_TOKEN_NUMBER, /* as RFC 8259 §6 has it */
	JSON_TOKEN_WORD /* true, false, null, or what is no JSON */
};

struct json_token {
	enum json_kind kind;
	char sign; /* SIGN: which one; else 0 */
	size_t begin, end;
};

/* The first token at or behind byte `at`. */
struct json_token json_token_at(struct str source, size_t at);

/*
 * Where the list of an object stands that has one under `references` or
 * `items`: the byte of its bracket, or the size of `source`. `at` is the byte
 * of the object's brace.
 */
size_t json_list_of(struct str source, size_t at);

/*
 * Behind a fault at byte `at`: where the next item may begin, or the size of
 * `source`. That is a brace with an "id" as its first key, or one that begins
 * its line where `like`, the byte of the last item's brace, begins its own.
 */
size_t json_next_item(struct str source, size_t at, size_t like);

#endif
