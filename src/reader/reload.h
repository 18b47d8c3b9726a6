/*
 * Reading the article again: told to, because a file of it has changed on the
 * disk, or after an editor; and the editor's words. What is known of the
 * reading stays (reader/carry.h).
 */
#ifndef READER_RELOAD_H
#define READER_RELOAD_H

#include "reader/state.h"

void reload_article(struct reader *reader, struct request request);
void reload_edit(struct reader *reader, struct request request);

#endif
