/*
 * What is wrong with the article at the bottom of the stack: counted when it
 * is opened, listed on a page of its own, and the way from there to the place.
 */
#ifndef READER_FAULTS_H
#define READER_FAULTS_H

#include "reader/state.h"

/* `:check` */
void faults_open(struct reader *reader, struct request request);

/* Goes to a place of the article's file, whatever lies on top of it; selects
 * the citation that stands there. `column` may be 0. */
void faults_go(struct reader *reader, int line, int column);

/* Goes to a place of another file: to one that is read as an article itself,
 * to a page of the lines around it of any other. */
void faults_go_elsewhere(
	struct reader *reader, struct str file, int line, int column);

#endif
