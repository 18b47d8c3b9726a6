#include "terminal/input.h"

#include <string.h>

#include <curses.h>

enum { REPLAY_MOST = 4096 };

static struct {
	WINDOW *pad; /* wgetch refreshes any other window by itself */
	struct decoder decoder;
	int taken;
	struct str replayed; /* what is left of them, in `room` */
	char room[REPLAY_MOST];
} input;

/* Curses' keys with a number of their own. */
static const struct {
	int code;
	key_code key;
} codes[] = {
	{ KEY_UP, KEYS_UP },
	{ KEY_DOWN, KEYS_DOWN },
	{ KEY_LEFT, KEYS_LEFT },
	{ KEY_RIGHT, KEYS_RIGHT },
	{ KEY_HOME, KEYS_HOME },
	{ KEY_FIND, KEYS_HOME },
	{ KEY_A1, KEYS_HOME },
	{ KEY_END, KEYS_END },
	{ KEY_SELECT, KEYS_END },
	{ KEY_C1, KEYS_END },
	{ KEY_PPAGE, KEYS_PAGE_UP },
	{ KEY_A3, KEYS_PAGE_UP },
	{ KEY_NPAGE, KEYS_PAGE_DOWN },
	{ KEY_C3, KEYS_PAGE_DOWN },
	{ KEY_ENTER, KEYS_ENTER },
	{ KEY_BACKSPACE, KEYS_BACKSPACE },
	{ KEY_DC, KEYS_DELETE },
	{ KEY_IC, KEYS_INSERT },
	{ KEY_BTAB, KEY_SHIFT | KEYS_TAB },
	{ KEY_SR, KEY_SHIFT | KEYS_UP },
	{ KEY_SF, KEY_SHIFT | KEYS_DOWN },
	{ KEY_SLEFT, KEY_SHIFT | KEYS_LEFT },
	{ KEY_SRIGHT, KEY_SHIFT | KEYS_RIGHT },
	{ KEY_SHOME, KEY_SHIFT | KEYS_HOME },
	{ KEY_SEND, KEY_SHIFT | KEYS_END },
	{ KEY_SPREVIOUS, KEY_SHIFT | KEYS_PAGE_UP },
	{ KEY_SNEXT, KEY_SHIFT | KEYS_PAGE_DOWN },
	{ KEY_SDC, KEY_SHIFT | KEYS_DELETE },
	{ KEY_SIC, KEY_SHIFT | KEYS_INSERT },
};

/* The first twelve function keys, then the same with modifiers, as terminfo
 * numbers them for xterm. */
static const key_code function_modifiers[] = { 0, KEY_SHIFT, KEY_CONTROL,
	KEY_CONTROL | KEY_SHIFT, KEY_ALT, KEY_ALT | KEY_SHIFT };

struct name {
	const char *name;
	key_code key;
};

/* Extended capabilities (user_caps(5)): the name, and behind it a digit for
 * the modifiers, as xterm's parameter; none is Shift. */
static const struct name modified[] = {
	{ "kUP", KEYS_UP },
	{ "kDN", KEYS_DOWN },
	{ "kLFT", KEYS_LEFT },
	{ "kRIT", KEYS_RIGHT },
	{ "kHOM", KEYS_HOME },
	{ "kEND", KEYS_END },
	{ "kPRV", KEYS_PAGE_UP },
	{ "kNXT", KEYS_PAGE_DOWN },
	{ "kDC", KEYS_DELETE },
	{ "kIC", KEYS_INSERT },
};

/* Of the number pad. */
static const struct name pad[] = {
	{ "kpADD", '+' },
	{ "kpSUB", '-' },
	{ "kpMUL", '*' },
	{ "kpDIV", '/' },
	{ "kpDOT", '.' },
	{ "kpCMA", ',' },
	{ "kpZRO", '0' },
	{ "ka2", KEYS_UP },
	{ "kb1", KEYS_LEFT },
	{ "kb3", KEYS_RIGHT },
	{ "kc2", KEYS_DOWN },
};

static key_code function_key(int number)
{
	enum { EACH = 12, MOST = sizeof function_modifiers / sizeof(key_code) };

	if (number < 1 || number > EACH * MOST)
		return 0;
	return (KEYS_F1 + (key_code)(number - 1) % EACH) |
		function_modifiers[(number - 1) / EACH];
}

/* The key of a name with a digit behind it, or with none. */
static key_code modified_key(const struct name *entry, const char *name)
{
	size_t size = strlen(entry->name);
	int bits = 1;

	if (strncmp(name, entry->name, size) != 0)
		return 0;
	if (name[size] >= '2' && name[size] <= '8' && !name[size + 1])
		bits = name[size] - '1';
	else if (name[size])
		return 0;
	return entry->key | (bits & 1 ? KEY_SHIFT : 0) |
		(bits & 2 ? KEY_ALT : 0) | (bits & 4 ? KEY_CONTROL : 0);
}

static key_code named_key(const char *name)
{
	key_code key = 0;

	for (size_t i = 0; i < sizeof pad / sizeof *pad; i++)
		if (!strcmp(name, pad[i].name))
			return pad[i].key;
	for (size_t i = 0; !key && i < sizeof modified / sizeof *modified; i++)
		key = modified_key(&modified[i], name);
	return key;
}

static key_code code_key(int code)
{
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (codes[i].code == code)
			return codes[i].key;
	if (code > KEY_F0 && code <= KEY_F(63))
		return function_key(code - KEY_F0);
	const char *name = keyname(code);
	return name ? named_key(name) : 0;
}

void input_open(bool erases)
{
	if (!input.pad)
		input.pad = newpad(1, 1);
	keypad(input.pad, TRUE);
	nodelay(input.pad, TRUE);
	/* Curses would take the head of a mouse report off and leave the rest,
	 * and wait to see whether two clicks are one: the decoder reads it. */
	keyok(KEY_MOUSE, FALSE);
	memset(&input.decoder, 0, sizeof input.decoder);
	input.decoder.erases = erases;
	input.taken = 0;
}

void input_replay(struct str bytes)
{
	size_t size = bytes.size < REPLAY_MOST ? bytes.size : REPLAY_MOST;

	memcpy(input.room, bytes.at, size);
	input.replayed = (struct str){ input.room, size };
}

static struct input replay(void)
{
	unsigned char byte = (unsigned char)input.replayed.at[0];

	input.replayed = str_slice(input.replayed, 1, input.replayed.size);
	return decode_byte(&input.decoder, byte);
}

void input_close(void)
{
	/* Curses has freed it with its screen. */
	input.pad = NULL;
}

/*
 * Bytes and not wget_wch: that forgets a character whose second half has not
 * arrived yet, and takes what follows an invalid byte with it.
 */
struct input input_next(void)
{
	struct input next = { 0 };

	while (next.kind == INPUT_NONE && input.replayed.size)
		next = replay();
	while (next.kind == INPUT_NONE) {
		int code = wgetch(input.pad);

		if (code == ERR)
			break;
		input.taken++;
		if (code < KEY_MIN)
			next = decode_byte(&input.decoder, (unsigned char)code);
		else if (code != KEY_RESIZE && code_key(code))
			next = decode_key(&input.decoder, code_key(code));
	}
	return next;
}

int input_taken(void)
{
	int taken = input.taken;

	input.taken = 0;
	return taken;
}

int input_patience(void)
{
	return decode_patience(&input.decoder);
}

struct input input_give_up(void)
{
	return decode_give_up(&input.decoder);
}
