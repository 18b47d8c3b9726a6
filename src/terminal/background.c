#include "terminal/background.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int hex_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* A part of a color, of 1 to 4 digits, from 0 to 1; -1: it is none. */
static double take_part(struct str *rest, size_t most)
{
	double value = 0, largest = 0;
	size_t at = 0;

	for (; at < most && at < rest->size && hex_of(rest->at[at]) >= 0;
		at++) {
		value = value * 16 + hex_of(rest->at[at]);
		largest = largest * 16 + 15;
	}
	*rest = str_slice(*rest, at, rest->size);
	return at ? value / largest : -1;
}

/* "rgb:ffff/ffff/dddd", "rgba:…", "#ffffdd" (XParseColor(3)), with anything
 * behind it. */
static enum background read_color(struct str color)
{
	/* As bright as they seem (ITU-R BT.601). */
	static const double weights[] = { 0.299, 0.587, 0.114 };
	bool numbered = str_starts(color, S("#"));
	double bright = 0;

	if (!numbered && !str_starts(color, S("rgb:")) &&
		!str_starts(color, S("rgba:")))
		return BACKGROUND_UNKNOWN;
	ptrdiff_t colon = str_find(color, S(":"), 0);
	color = str_slice(color, numbered ? 1 : (size_t)colon + 1, color.size);
	for (int i = 0; i < 3; i++) {
		double part = take_part(&color, numbered ? 2 : 4);
		if (part < 0 ||
			(i < 2 && !numbered && !str_starts(color, S("/"))))
			return BACKGROUND_UNKNOWN;
		bright += part * weights[i];
		color = str_slice(color, !numbered, color.size);
	}
	return bright > 0.5 ? BACKGROUND_LIGHT : BACKGROUND_DARK;
}

enum background background_read(struct str bytes)
{
	struct str begin = S("\033]11;");
	ptrdiff_t at = str_find(bytes, begin, 0);

	if (at == STR_NONE)
		return BACKGROUND_UNKNOWN;
	return read_color(
		str_slice(bytes, (size_t)at + begin.size, bytes.size));
}

/* Whether what stands there is "ESC [ ? 62 ; 22 c". */
static bool is_attributes(struct str bytes, size_t at)
{
	while (at < bytes.size &&
		((bytes.at[at] >= '0' && bytes.at[at] <= '9') ||
			bytes.at[at] == ';'))
		at++;
	return at < bytes.size && bytes.at[at] == 'c';
}

bool background_is_answered(struct str bytes)
{
	struct str begin = S("\033[?");
	ptrdiff_t at = str_find(bytes, begin, 0);

	while (at != STR_NONE && !is_attributes(bytes, (size_t)at + begin.size))
		at = str_find(bytes, begin, (size_t)at + begin.size);
	return at != STR_NONE;
}

/* As vim takes it: of the sixteen 7 and 9 to 15 are light. */
enum background background_of_variable(const char *value)
{
	struct str s = str_from(value);
	size_t begin = s.size;
	char *end;

	while (begin && s.at[begin - 1] != ';')
		begin--;
	if (!begin || begin == s.size)
		return BACKGROUND_UNKNOWN;
	long color = strtol(s.at + begin, &end, 10);
	if (*end || color < 0 || color > 15)
		return BACKGROUND_UNKNOWN;
	return color == 7 || color > 8 ? BACKGROUND_LIGHT : BACKGROUND_DARK;
}

static long long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Takes what is there; false: nothing more will come. */
static bool take(int keys, struct background_reply *reply)
{
	ssize_t taken = read(keys, reply->bytes + reply->size,
		sizeof reply->bytes - reply->size);

	if (taken > 0)
		reply->size += (size_t)taken;
	return taken > 0 || (taken < 0 && errno == EINTR);
}

static void ask_terminal(int keys, struct background_reply *reply)
{
	static const char question[] = "\033]11;?\033\\\033[c";
	long long until = now() + BACKGROUND_PATIENCE;
	struct pollfd source = { .fd = keys, .events = POLLIN };

	if (write(STDOUT_FILENO, question, sizeof question - 1) < 0)
		return;
	while (!background_is_answered(
		       (struct str){ reply->bytes, reply->size }) &&
		reply->size < sizeof reply->bytes) {
		long long left = until - now();
		if (left <= 0)
			break;
		int ready = poll(&source, 1, (int)left);
		if (ready == 0 || (ready < 0 && errno != EINTR))
			break;
		if (ready > 0 && !take(keys, reply))
			break;
	}
}

/* The terminal neither echoes meanwhile nor waits for a line's end. */
static void ask_quietly(
	int keys, const struct termios *modes, struct background_reply *reply)
{
	struct termios quiet = *modes;

	quiet.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
	quiet.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IXON);
	quiet.c_cc[VMIN] = 1;
	quiet.c_cc[VTIME] = 0;
	tcsetattr(keys, TCSANOW, &quiet);
	ask_terminal(keys, reply);
	tcsetattr(keys, TCSANOW, modes);
}

enum background background_find(int keys, const struct termios *modes, bool ask,
	struct background_reply *reply)
{
	const char *value = getenv("COLORFGBG");
	enum background found = BACKGROUND_UNKNOWN;

	if (ask) {
		ask_quietly(keys, modes, reply);
		found = background_read(
			(struct str){ reply->bytes, reply->size });
	}
	if (found == BACKGROUND_UNKNOWN && value)
		found = background_of_variable(value);
	return found;
}
