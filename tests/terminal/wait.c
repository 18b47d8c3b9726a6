#include "terminal/state.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static void take_report(struct pty *pty)
{
	struct parent_report report;

	if (!parent_take(&pty->line, &report))
		return;
	switch (report.kind) {
	case PARENT_STARTED: pty->program = (pid_t)report.value; break;
	case PARENT_STOPPED: pty->stopped = true; break;
	case PARENT_ENDED:
		pty->ended = true;
		pty->status = report.value;
		break;
	}
}

static long long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Waits for bytes or a report; false: in vain. */
static bool take_some(struct pty *pty, long long until)
{
	struct pollfd sources[] = {
		{ .fd = pty->line.reports, .events = POLLIN },
		{ .fd = pty->master, .events = POLLIN },
	};
	long long left = until - now();

	if (left <= 0 || poll(sources, 2, (int)left) == 0)
		return false;
	if (sources[0].revents)
		take_report(pty);
	pty_take(pty);
	return true;
}

struct condition {
	bool (*holds)(struct pty *pty, const struct condition *condition);
	const char *what;
	const char *text;
	int row;
	bool wanted;
	size_t from;
};

static bool wait_until(struct pty *pty, struct condition condition)
{
	long long until = now() + PTY_PATIENCE;

	pty_take(pty);
	while (!condition.holds(pty, &condition))
		if (!take_some(pty, until)) {
			fprintf(stderr, "waited in vain for %s %s\n",
				condition.what,
				condition.text ? condition.text : "");
			pty_print(pty);
			return false;
		}
	return true;
}

static bool text_shows(struct pty *pty, const struct condition *condition)
{
	return pty_shows(pty, condition->text) == condition->wanted;
}

static bool row_shows(struct pty *pty, const struct condition *condition)
{
	return strstr(pty_row(pty, condition->row), condition->text);
}

static bool cursor_is(struct pty *pty, const struct condition *condition)
{
	return pty->cursor_shown == condition->wanted;
}

static bool cursor_on(struct pty *pty, const struct condition *condition)
{
	const char *rest = condition->text;
	int row, col;

	pty_cursor(pty, &row, &col);
	for (; *rest; col++) {
		struct pty_cell cell = pty_cell(pty, row, col);
		size_t size = strlen(cell.text);
		if (!size || strncmp(rest, cell.text, size) != 0)
			return false;
		rest += size;
	}
	return pty->cursor_shown;
}

static bool alternate_is(struct pty *pty, const struct condition *condition)
{
	return pty->alternate == condition->wanted;
}

static bool has_raw(struct pty *pty, const struct condition *condition)
{
	return pty->raw_size > condition->from &&
		strstr(pty->raw + condition->from, condition->text);
}

static bool has_stopped(struct pty *pty, const struct condition *condition)
{
	(void)condition;
	return pty->stopped;
}

static bool has_ended(struct pty *pty, const struct condition *condition)
{
	(void)condition;
	return pty->ended;
}

static bool has_started(struct pty *pty, const struct condition *condition)
{
	(void)condition;
	return pty->program;
}

bool pty_wait_for(struct pty *pty, const char *text)
{
	return wait_until(pty,
		(struct condition){
			text_shows, "the text", .text = text, .wanted = true });
}

bool pty_wait_gone(struct pty *pty, const char *text)
{
	return wait_until(
		pty, (struct condition){ text_shows, "no", .text = text });
}

bool pty_wait_row(struct pty *pty, int row, const char *text)
{
	return wait_until(pty,
		(struct condition){
			row_shows, "a row with", .text = text, .row = row });
}

bool pty_wait_cursor(struct pty *pty, bool shown)
{
	return wait_until(pty,
		(struct condition){ cursor_is, "the cursor", .wanted = shown });
}

bool pty_wait_cursor_on(struct pty *pty, const char *text)
{
	return wait_until(pty,
		(struct condition){ cursor_on, "the cursor on", .text = text });
}

bool pty_wait_alternate(struct pty *pty, bool alternate)
{
	return wait_until(pty,
		(struct condition){ alternate_is, "the other screen",
			.wanted = alternate });
}

bool pty_wait_raw(struct pty *pty, size_t from, const char *bytes)
{
	return wait_until(pty,
		(struct condition){
			has_raw, "the bytes", .text = bytes, .from = from });
}

bool pty_wait_stop(struct pty *pty)
{
	bool stopped = wait_until(pty,
		(struct condition){
			.holds = has_stopped, .what = "the program to stop" });

	pty_take(pty);
	return stopped;
}

int pty_wait_exit(struct pty *pty)
{
	if (!wait_until(pty,
		    (struct condition){
			    .holds = has_ended, .what = "the end" }))
		return -1;
	pty_take(pty);
	return pty->status;
}

void pty_signal(struct pty *pty, int number)
{
	if (wait_until(pty,
		    (struct condition){
			    .holds = has_started, .what = "a start" }))
		kill(pty->program, number);
}
