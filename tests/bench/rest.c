#include "bench/rest.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

/* A line of /proc/…/status: "State:\tS (sleeping)". */
static void read_line(struct rest *rest, const char *line)
{
	unsigned long naps;
	char state;

	if (sscanf(line, "State: %c", &state) == 1 && state != 'S')
		rest->asleep = false;
	if (sscanf(line, "voluntary_ctxt_switches: %lu", &naps) == 1)
		rest->naps += naps;
}

static FILE *open_of(pid_t program, const char *thread, const char *name)
{
	char path[128];

	snprintf(path, sizeof path, "/proc/%d/task/%.16s/%s", (int)program,
		thread, name);
	return fopen(path, "r");
}

static void add_program(struct rest *rest, pid_t program, int depth);

static void add_thread(
	struct rest *rest, pid_t program, const char *thread, int depth)
{
	FILE *status = open_of(program, thread, "status");
	FILE *children = open_of(program, thread, "children");
	char line[256];
	int child;

	while (status && fgets(line, sizeof line, status))
		read_line(rest, line);
	while (children && fscanf(children, "%d", &child) == 1)
		add_program(rest, child, depth + 1);
	if (status)
		fclose(status);
	if (children)
		fclose(children);
}

static void add_program(struct rest *rest, pid_t program, int depth)
{
	enum { DEEPEST = 4 };
	const struct dirent *entry;
	char path[64];
	DIR *threads;

	snprintf(path, sizeof path, "/proc/%d/task", (int)program);
	threads = depth < DEEPEST ? opendir(path) : NULL;
	while (threads && (entry = readdir(threads)))
		if (entry->d_name[0] != '.')
			add_thread(rest, program, entry->d_name, depth);
	if (threads)
		closedir(threads);
}

struct rest rest_of(pid_t program)
{
	struct rest rest = { .asleep = true };

	add_program(&rest, program, 0);
	return rest;
}

struct memory memory_of(pid_t program)
{
	struct memory memory = { 0 };
	char path[64], line[256];
	FILE *status;

	snprintf(path, sizeof path, "/proc/%d/status", (int)program);
	status = fopen(path, "r");
	while (status && fgets(line, sizeof line, status)) {
		sscanf(line, "VmHWM: %ld", &memory.peak);
		sscanf(line, "RssAnon: %ld", &memory.anonymous);
		sscanf(line, "RssFile: %ld", &memory.file);
	}
	if (status)
		fclose(status);
	return memory;
}
