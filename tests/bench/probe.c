/*
 * Runs a program on a terminal and tells how long it takes to show what it is
 * to show, in ms, a line each: name and value.
 *
 *	probe [-e] [-k FILE] [-t SECONDS] [-v] FIRST [STEP…] -- PROGRAM [ARGUMENT…]
 *
 * FIRST is a text that the first screen must show (`paint`); then the program
 * comes to rest (`quiet`), and each STEP follows when the one before is at
 * rest. A step is
 *
 *	name=KEYS~TEXT	presses the keys and waits until the text shows
 *	name=KEYS	waits until what shows is what showed at this step in
 *			the run that made FILE, which tells nothing of it;
 *			without FILE, and where the screen's body stays as it
 *			was, the last byte before the program rests counts
 *	name!COLSxROWS	changes the window's size, and waits likewise
 *	name*KEYS	blanks the screen first: all must be sent again
 *
 * With -e the first step does not wait for the program to rest.
 *
 * KEYS know ^X, \r, \e and \\. A name that begins with "-" is not told. What
 * took longer than SECONDS (60) is "inf", and what did not come "missed".
 * At the end: `cpu` in ms, `peak`, `anonymous` and `file` in kB, these three as
 * they were when the program had opened its document.
 */
#include "bench/rest.h"
#include "bench/tty.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROWS = 40, COLS = 120, STEPS = 64 };

/* How long a program must sleep on to be at rest, in ms; and how long where a
 * text is still awaited, or where it has not yet woken for a key: the kernel
 * may be late with what one writes to the other. */
static const double CALM = 25, WAKE = 1000;
/* How often it is looked at. */
static const double GLANCE = 0.25;

struct probe {
	struct tty *tty;
	double patience; /* ms */
	bool verbose;
	bool early; /* the first step comes while it may be at work */
	FILE *shown; /* what each step showed in the run before; or NULL */
	FILE *keep; /* where to note it for the next; or NULL */
};

struct step {
	char name[32];
	char kind; /* one of = ! * */
	char keys[256];
	const char *text; /* to be awaited; or NULL */
};

enum outcome { SHOWN, RESTED, LATE };

/* What is awaited: a text, else a body if it is one that tells. */
struct aim {
	const char *text;
	uint64_t body;
	bool known;
	unsigned long naps; /* of the program before */
	size_t bytes; /* and what it had written */
};

static bool reached(struct probe *probe, const struct aim *aim)
{
	if (aim->text)
		return tty_shows(probe->tty, aim->text);
	return aim->known && tty_body(probe->tty) == aim->body;
}

static double calm_of(struct probe *probe, const struct aim *aim, bool shown,
	unsigned long naps)
{
	bool heard = naps != aim->naps || tty_bytes(probe->tty) != aim->bytes;

	return heard && !(shown && aim->text) ? CALM : WAKE;
}

/* Until it rests; or, where that is asked, until the aim is reached. Gives the
 * time when it fell asleep. */
static enum outcome wait_for(
	struct probe *probe, const struct aim *aim, bool shown, double *asleep)
{
	struct tty *tty = probe->tty;
	double began = tty_now(tty);
	struct rest before = { .asleep = false }, rest;

	*asleep = began;
	while (tty_now(tty) - began < probe->patience && !tty_gone(tty)) {
		if (tty_take(tty, GLANCE)) {
			before.asleep = false;
			if (shown && reached(probe, aim))
				return SHOWN;
			continue;
		}
		rest = rest_of(tty_program(tty));
		if (!rest.asleep || !before.asleep || rest.naps != before.naps)
			*asleep = tty_now(tty);
		else if (tty_now(tty) - *asleep >
			calm_of(probe, aim, shown, rest.naps))
			return RESTED;
		before = rest;
	}
	return tty_gone(tty) ? RESTED : LATE;
}

static void tell(const struct probe *probe, const struct step *step,
	enum outcome outcome, double ms)
{
	bool blind =
		probe->keep && !step->text && step->kind != '*' && step->kind;

	if (step->name[0] == '-' || blind)
		return;
	if (outcome == LATE)
		printf("%s inf\n", step->name);
	else if (step->text && outcome == RESTED)
		printf("%s missed\n", step->name);
	else
		printf("%s %.3f\n", step->name, ms);
}

/* Reads what the step of that name showed; where it showed what shows already,
 * that tells nothing. */
static void recall(struct probe *probe, struct aim *aim, const char *name)
{
	char line[128], other[32];
	unsigned long long body;

	if (!probe->shown)
		return;
	rewind(probe->shown);
	while (fgets(line, sizeof line, probe->shown))
		if (sscanf(line, "%31s %llx", other, &body) == 2 &&
			!strcmp(name, other)) {
			aim->body = body;
			aim->known = body != tty_body(probe->tty);
		}
}

static void act(struct probe *probe, const struct step *step)
{
	int rows, cols;

	if (step->kind != '!')
		tty_send(probe->tty, step->keys);
	else if (sscanf(step->keys, "%dx%d", &cols, &rows) == 2)
		tty_resize(probe->tty, rows, cols);
}

static bool run_step(struct probe *probe, const struct step *step)
{
	struct aim aim = { .text = step->text,
		.naps = rest_of(tty_program(probe->tty)).naps };
	enum outcome outcome;
	double began, asleep, ms;

	if (step->kind == '*') {
		aim.body = tty_body(probe->tty);
		aim.known = true;
		tty_blank(probe->tty);
	} else {
		recall(probe, &aim, step->name);
	}
	aim.bytes = tty_bytes(probe->tty);
	began = tty_now(probe->tty);
	act(probe, step);
	outcome = wait_for(probe, &aim, true, &asleep);
	ms = tty_last(probe->tty) - began;
	tell(probe, step, outcome, ms < 0 ? 0 : ms);
	if (outcome == SHOWN)
		outcome = wait_for(probe, &aim, false, &asleep);
	if (probe->keep)
		fprintf(probe->keep, "%s %llx\n", step->name,
			(unsigned long long)tty_body(probe->tty));
	if (probe->verbose) {
		fprintf(stderr, "%s:\n", step->name);
		tty_print(probe->tty);
	}
	return outcome != LATE;
}

static bool open_first(struct probe *probe, const char *text)
{
	struct step paint = { .name = "paint", .text = text },
		    quiet = { .name = "quiet" };
	struct aim aim = { .text = text };
	double asleep;
	enum outcome outcome = wait_for(probe, &aim, true, &asleep);

	tell(probe, &paint, outcome, tty_last(probe->tty));
	if (outcome == SHOWN && !probe->early) {
		outcome = wait_for(probe, &aim, false, &asleep);
		tell(probe, &quiet, outcome, asleep);
	}
	if (probe->verbose)
		tty_print(probe->tty);
	return outcome != LATE;
}

static char escaped(char letter)
{
	switch (letter) {
	case 'e': return '\033';
	case 'r': return '\r';
	default: return letter;
	}
}

/* ^X, \e and \r; what else stands behind a backslash is meant itself. */
static void read_keys(char *keys, const char *text, size_t size)
{
	for (const char *end = text + size; text < end; text++) {
		if (*text == '^' && text + 1 < end)
			*keys++ = (char)(*++text & 0x1f);
		else if (*text == '\\' && text + 1 < end)
			*keys++ = escaped(*++text);
		else
			*keys++ = *text;
	}
	*keys = '\0';
}

static bool read_step(struct step *step, const char *text)
{
	size_t name = strcspn(text, "=!*");
	const char *keys = text + name + 1, *until;

	*step = (struct step){ .kind = text[name] };
	if (!text[name] || name >= sizeof step->name ||
		strlen(keys) >= sizeof step->keys)
		return false;
	memcpy(step->name, text, name);
	until = strchr(keys, '~');
	step->text = until ? until + 1 : NULL;
	read_keys(step->keys, keys,
		until ? (size_t)(until - keys) : strlen(keys));
	return true;
}

static int usage(void)
{
	fputs("probe [-e] [-k FILE] [-t SECONDS] [-v] FIRST [STEP...] -- "
	      "PROGRAM [ARGUMENT...]\n",
		stderr);
	return 2;
}

static void run_steps(
	struct probe *probe, const char *first, struct step *steps, int count)
{
	struct memory memory;
	bool on = open_first(probe, first);

	memory = memory_of(tty_program(probe->tty));
	for (int i = 0; on && i < count; i++)
		on = run_step(probe, &steps[i]);
	printf("peak %ld\nanonymous %ld\nfile %ld\n", memory.peak,
		memory.anonymous, memory.file);
	printf("cpu %.3f\n", tty_end(probe->tty));
}

static void remember(struct probe *probe, const char *path)
{
	probe->shown = fopen(path, "r");
	if (!probe->shown)
		probe->keep = fopen(path, "w");
}

int main(int argc, char **argv)
{
	struct probe probe = { .patience = 60e3 };
	struct step steps[STEPS];
	int count = 0, option, at;

	while ((option = getopt(argc, argv, "+ek:t:v")) != -1)
		switch (option) {
		case 'e': probe.early = true; break;
		case 'k': remember(&probe, optarg); break;
		case 't': probe.patience = atof(optarg) * 1e3; break;
		case 'v': probe.verbose = true; break;
		default: return usage();
		}
	for (at = optind + 1; at < argc && strcmp(argv[at], "--") != 0; at++)
		if (count == STEPS || !read_step(&steps[count++], argv[at]))
			return usage();
	if (at + 1 >= argc)
		return usage();
	probe.tty = tty_start(argv + at + 1, ROWS, COLS);
	run_steps(&probe, argv[optind], steps, count);
	if (probe.keep)
		fclose(probe.keep);
	return fflush(stdout) || ferror(stdout);
}
