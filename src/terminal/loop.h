/*
 * Reading, once the screen is open: keys and signals go to the reader, frames
 * to the screen.
 *
 *	poll ─► signals ─► keys, all that are there ─► a frame ─► a little work
 *
 * A frame is drawn only when something has changed; work goes on between keys
 * and never keeps one waiting for longer than reader_idle takes.
 */
#ifndef TERMINAL_LOOP_H
#define TERMINAL_LOOP_H

#include "reader/reader.h"

/*
 * Runs until the person quits (0), or gives the signal that ended it, to be
 * died of after screen_close: SIGTERM, SIGQUIT, SIGINT, or SIGHUP, also for a
 * terminal that is gone.
 */
int loop_run(struct reader *reader);

#endif
