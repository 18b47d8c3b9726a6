/*
 * The line that is typed into: a search as it is typed, or a command by its
 * name.
 */
#ifndef READER_PROMPT_H
#define READER_PROMPT_H

#include "reader/state.h"

struct str prompt_text(const struct prompt *prompt);

/* Whether a search is typed, down or up. */
bool prompt_searches(const struct prompt *prompt);

/* The number that a text is, or 0 where it is none. */
int prompt_number(struct str text);

/* A key that no binding of the prompt took: a character is typed. */
void prompt_type(struct reader *reader, key_code key);
/* Pasted text: typed without its control characters. */
void prompt_paste(struct reader *reader, struct str text);
/* Closes the prompt as if it had never been opened. */
void prompt_abandon(struct reader *reader);

/* Opens it for a command of which this much is typed already. */
void prompt_open_typed(struct reader *reader, struct str typed);
void prompt_open_command(struct reader *reader, struct request request);
void prompt_accept(struct reader *reader, struct request request);
void prompt_delete_back(struct reader *reader, struct request request);
void prompt_delete(struct reader *reader, struct request request);
void prompt_delete_word(struct reader *reader, struct request request);
void prompt_delete_rest(struct reader *reader, struct request request);
void prompt_clear(struct reader *reader, struct request request);
void prompt_left(struct reader *reader, struct request request);
void prompt_right(struct reader *reader, struct request request);
void prompt_start(struct reader *reader, struct request request);
void prompt_end(struct reader *reader, struct request request);
void prompt_older(struct reader *reader, struct request request);
void prompt_newer(struct reader *reader, struct request request);
void prompt_complete(struct reader *reader, struct request request);
void prompt_complete_back(struct reader *reader, struct request request);
void prompt_next_match(struct reader *reader, struct request request);
void prompt_previous_match(struct reader *reader, struct request request);

#endif
