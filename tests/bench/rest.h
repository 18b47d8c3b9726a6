/*
 * Whether a program is at rest: it sleeps, and has not been awake since it was
 * looked at last. The kernel counts how often each thread went to sleep by
 * itself; so one that was awake in between is found out, however short that
 * was, and no time needs to be guessed.
 */
#ifndef BENCH_REST_H
#define BENCH_REST_H

#include <stdbool.h>
#include <sys/types.h>

struct rest {
	bool asleep; /* each thread of it and of what it has started */
	unsigned long naps; /* how often they went to sleep */
};

struct rest rest_of(pid_t program);

/* What it has in memory, in kB: at most so far; now, by kind of page. */
struct memory {
	long peak;
	long anonymous;
	long file;
};

struct memory memory_of(pid_t program);

#endif
