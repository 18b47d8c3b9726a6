#include "terminal/decode.h"

#include <string.h>

enum { ESC = 27, BEL = 7, DEL = 127, BACKSPACE = 8, CAN = 24, SUB = 26 };

/* ms. Of a lone ESC the library has waited already; the rest of a sequence or
 * a reply may come late over a slow line, and must not become letters. */
enum { PATIENCE_ESCAPE = 0, PATIENCE_SEQUENCE = 250, PATIENCE_PASTE = 100 };

static const struct input NOTHING = { 0 };

static struct input key_input(key_code key)
{
	return (struct input){ .kind = INPUT_KEY, .key = key };
}

/* Control characters that are keys of their own. */
static key_code control_key(const struct decoder *decoder, unsigned char byte)
{
	static const char others[] = "\\]^_";

	switch (byte) {
	case 0: return KEY_CONTROL | ' ';
	case '\t': return KEYS_TAB;
	case '\r': return KEYS_ENTER;
	case ESC: return KEYS_ESCAPE;
	case DEL: return KEYS_BACKSPACE;
	case BACKSPACE:
		return decoder->erases ? KEYS_BACKSPACE : KEY_CONTROL | 'h';
	default: break;
	}
	if (byte > ESC)
		return KEY_CONTROL | (key_code)others[byte - ESC - 1];
	return KEY_CONTROL | (key_code)(byte + 'a' - 1);
}

static void add_paste(struct decoder *decoder, unsigned char byte)
{
	if (decoder->paste_size < PASTE_MOST)
		decoder->paste[decoder->paste_size++] = (char)byte;
}

/* A character of its bytes in the locale's encoding. */
static struct input take_char(struct decoder *decoder, unsigned char byte)
{
	char c = (char)byte;
	key_code with = decoder->with;
	wchar_t wide;
	size_t size = mbrtowc(&wide, &c, 1, &decoder->partial);

	if (size == (size_t)-2)
		return NOTHING;
	memset(&decoder->partial, 0, sizeof decoder->partial);
	decoder->with = 0;
	if (byte < ' ' || byte == DEL)
		return key_input(with | control_key(decoder, byte));
	if (byte < DEL)
		return key_input(with | byte);
	/* U+0080 to U+009F are controls that no key sends. */
	if (size == (size_t)-1 || wide < 0xA0)
		return NOTHING;
	return key_input(with | (key_code)wide);
}

static struct input take_plain(struct decoder *decoder, unsigned char byte)
{
	if (byte == ESC) {
		memset(&decoder->partial, 0, sizeof decoder->partial);
		decoder->with = 0;
		decoder->state = DECODE_ESCAPE;
		return NOTHING;
	}
	if (decoder->pasting) {
		add_paste(decoder, byte);
		return NOTHING;
	}
	return take_char(decoder, byte);
}

static void begin_sequence(struct decoder *decoder, char introducer)
{
	decoder->state = DECODE_SEQUENCE;
	decoder->introducer = introducer;
	decoder->started = false;
	decoder->mouse = false;
	decoder->strange = false;
	decoder->parameter_count = 0;
	memset(decoder->parameters, 0, sizeof decoder->parameters);
}

/* Text is never pasted with an ESC in it, so one there is dropped. */
static struct input take_escape(struct decoder *decoder, unsigned char byte)
{
	static const char strings[] = "]P_^X"; /* OSC DCS APC PM SOS */

	if (byte == '[' || byte == 'O') {
		begin_sequence(decoder, (char)byte);
		return NOTHING;
	}
	if (byte && strchr(strings, byte)) {
		decoder->state = DECODE_STRING;
		decoder->introducer = (char)byte;
		decoder->started = false;
		return NOTHING;
	}
	if (byte == ESC)
		return decoder->pasting ? NOTHING : key_input(KEYS_ESCAPE);
	decoder->state = DECODE_PLAIN;
	decoder->with = decoder->pasting ? 0 : KEY_ALT;
	return take_plain(decoder, byte);
}

static const struct {
	int number; /* of ESC [ number ~ */
	key_code key;
} numbered[] = {
	{ 1, KEYS_HOME },
	{ 2, KEYS_INSERT },
	{ 3, KEYS_DELETE },
	{ 4, KEYS_END },
	{ 5, KEYS_PAGE_UP },
	{ 6, KEYS_PAGE_DOWN },
	{ 7, KEYS_HOME },
	{ 8, KEYS_END },
	{ 11, KEYS_F1 },
	{ 12, KEYS_F1 + 1 },
	{ 13, KEYS_F1 + 2 },
	{ 14, KEYS_F1 + 3 },
	{ 15, KEYS_F1 + 4 },
	{ 17, KEYS_F1 + 5 },
	{ 18, KEYS_F1 + 6 },
	{ 19, KEYS_F1 + 7 },
	{ 20, KEYS_F1 + 8 },
	{ 21, KEYS_F1 + 9 },
	{ 23, KEYS_F1 + 10 },
	{ 24, KEYS_F1 + 11 },
};

static const struct {
	char final; /* of ESC [ final, and of ESC O final */
	char introducer; /* 0: of both */
	key_code key;
} lettered[] = {
	{ 'A', 0, KEYS_UP },
	{ 'B', 0, KEYS_DOWN },
	{ 'C', 0, KEYS_RIGHT },
	{ 'D', 0, KEYS_LEFT },
	{ 'F', 0, KEYS_END },
	{ 'H', 0, KEYS_HOME },
	{ 'P', 0, KEYS_F1 },
	{ 'Q', 0, KEYS_F1 + 1 },
	{ 'R', 'O', KEYS_F1 + 2 }, /* ESC [ 1 ; 2 R tells where the cursor is */
	{ 'S', 0, KEYS_F1 + 3 },
	{ 'Z', '[', KEY_SHIFT | KEYS_TAB },
	{ 'M', 'O', KEYS_ENTER }, /* of the number pad, as what follows */
	{ 'j', 'O', '*' },
	{ 'k', 'O', '+' },
	{ 'l', 'O', ',' },
	{ 'm', 'O', '-' },
	{ 'n', 'O', '.' },
	{ 'o', 'O', '/' },
};

static key_code number_key(int number)
{
	for (size_t i = 0; i < sizeof numbered / sizeof *numbered; i++)
		if (numbered[i].number == number)
			return numbered[i].key;
	return 0;
}

static key_code letter_key(char introducer, char final)
{
	for (size_t i = 0; i < sizeof lettered / sizeof *lettered; i++)
		if (lettered[i].final == final &&
			(!lettered[i].introducer ||
				lettered[i].introducer == introducer))
			return lettered[i].key;
	if (introducer == 'O' && final >= 'p' && final <= 'y')
		return (key_code)(final - 'p' + '0');
	return 0;
}

/* xterm's second parameter is 1 and a bit for Shift, Alt and Control. */
static key_code modifiers_of(int parameter)
{
	int bits = parameter > 1 ? parameter - 1 : 0;

	return (bits & 1 ? KEY_SHIFT : 0) | (bits & 2 ? KEY_ALT : 0) |
		(bits & 4 ? KEY_CONTROL : 0);
}

static struct input end_paste(struct decoder *decoder)
{
	struct input input = {
		.kind = INPUT_PASTE,
		.paste = { decoder->paste, decoder->paste_size },
	};

	decoder->pasting = false;
	decoder->paste_size = 0;
	return input;
}

/* The left button and the wheel, whatever key is held with them; no motion. */
static struct input end_mouse(const struct decoder *decoder, char final)
{
	enum { BUTTON = 3, MOTION = 32, WHEEL = 64, OTHERS = 128 };
	int code = decoder->parameters[0];
	int button = code & BUTTON;
	struct input input = { .kind = INPUT_MOUSE };

	if (decoder->parameter_count != 3 || (final != 'M' && final != 'm') ||
		code & (MOTION | OTHERS) || button > 1)
		return NOTHING;
	if (code & WHEEL)
		input.mouse.kind = button ? MOUSE_WHEEL_DOWN : MOUSE_WHEEL_UP;
	else if (button == 0)
		input.mouse.kind = final == 'M' ? MOUSE_PRESS : MOUSE_RELEASE;
	else
		return NOTHING;
	input.mouse.col = decoder->parameters[1] - 1;
	input.mouse.row = decoder->parameters[2] - 1;
	return input;
}

static struct input end_sequence(struct decoder *decoder, char final)
{
	int number = decoder->parameters[0];
	key_code key;

	decoder->state = DECODE_PLAIN;
	if (decoder->strange)
		return NOTHING;
	if (final == '~' && decoder->pasting)
		return number == 201 ? end_paste(decoder) : NOTHING;
	if (final == '~' && number == 200)
		decoder->pasting = true;
	if (decoder->pasting)
		return NOTHING;
	if (decoder->mouse)
		return end_mouse(decoder, final);
	key = final == '~' ? number_key(number) :
			     letter_key(decoder->introducer, final);
	if (!key || decoder->parameter_count > 2)
		return NOTHING;
	return key_input(key | modifiers_of(decoder->parameters[1]));
}

static void add_digit(struct decoder *decoder, int digit)
{
	int *number;

	if (decoder->parameter_count == 0)
		decoder->parameter_count = 1;
	number = &decoder->parameters[decoder->parameter_count - 1];
	if (*number < 10000)
		*number = *number * 10 + digit;
}

/* The next parameter; the last one stands for all that are too many. */
static void add_parameter(struct decoder *decoder)
{
	if (decoder->parameter_count == 0)
		decoder->parameter_count = 1;
	if (decoder->parameter_count < PARAMETERS_MOST)
		decoder->parameter_count++;
}

/* ESC [ M is followed by three bytes, ESC [ [ (Linux) by one. */
static bool skips(struct decoder *decoder, unsigned char byte)
{
	if (decoder->introducer != '[' || decoder->started)
		return false;
	decoder->skip = byte == 'M' ? 3 : byte == '[' ? 1 : 0;
	if (decoder->skip)
		decoder->state = DECODE_SKIP;
	return decoder->skip > 0;
}

static struct input take_sequence(struct decoder *decoder, unsigned char byte)
{
	if (byte == ESC || byte == CAN || byte == SUB) {
		decoder->state = byte == ESC ? DECODE_ESCAPE : DECODE_PLAIN;
		return NOTHING;
	}
	if (skips(decoder, byte))
		return NOTHING;
	if (byte == '<' && decoder->introducer == '[' && !decoder->started) {
		decoder->mouse = decoder->started = true;
		return NOTHING;
	}
	decoder->started = true;
	if (byte >= '@' && byte <= '~')
		return end_sequence(decoder, (char)byte);
	if (byte >= '0' && byte <= '9')
		add_digit(decoder, byte - '0');
	else if (byte == ';')
		add_parameter(decoder);
	else
		decoder->strange = true;
	return NOTHING;
}

static struct input take_skip(struct decoder *decoder, unsigned char byte)
{
	(void)byte;
	if (--decoder->skip == 0)
		decoder->state = DECODE_PLAIN;
	return NOTHING;
}

static struct input take_string(struct decoder *decoder, unsigned char byte)
{
	decoder->started = true;
	if (byte == ESC)
		decoder->state = DECODE_STRING_ESCAPE;
	else if (byte == BEL || byte == CAN || byte == SUB)
		decoder->state = DECODE_PLAIN;
	return NOTHING;
}

static struct input take_string_escape(
	struct decoder *decoder, unsigned char byte)
{
	if (byte == '\\') {
		decoder->state = DECODE_PLAIN;
		return NOTHING;
	}
	decoder->state = DECODE_ESCAPE;
	return take_escape(decoder, byte);
}

struct input decode_byte(struct decoder *decoder, unsigned char byte)
{
	static struct input (*const takers[DECODE_STATES])(
		struct decoder *, unsigned char) = {
		[DECODE_PLAIN] = take_plain,
		[DECODE_ESCAPE] = take_escape,
		[DECODE_SEQUENCE] = take_sequence,
		[DECODE_SKIP] = take_skip,
		[DECODE_STRING] = take_string,
		[DECODE_STRING_ESCAPE] = take_string_escape,
	};

	return takers[decoder->state](decoder, byte);
}

/* A whole key ends whatever stands open before it; ESC before it is Alt. */
struct input decode_key(struct decoder *decoder, key_code key)
{
	if (decoder->state == DECODE_ESCAPE)
		key |= KEY_ALT;
	decoder->state = DECODE_PLAIN;
	decoder->with = 0;
	return decoder->pasting ? NOTHING : key_input(key);
}

int decode_patience(const struct decoder *decoder)
{
	if (decoder->state == DECODE_PLAIN)
		return -1;
	if (decoder->pasting)
		return PATIENCE_PASTE;
	return decoder->state == DECODE_ESCAPE ? PATIENCE_ESCAPE :
						 PATIENCE_SEQUENCE;
}

/* A lone ESC ends a paste as well: a terminal that lost the end of one must
 * not keep the keyboard for good. */
struct input decode_give_up(struct decoder *decoder)
{
	enum decode_state state = decoder->state;

	decoder->state = DECODE_PLAIN;
	if (state == DECODE_ESCAPE)
		return decoder->pasting ? end_paste(decoder) :
					  key_input(KEYS_ESCAPE);
	if ((state == DECODE_SEQUENCE || state == DECODE_STRING) &&
		!decoder->started && !decoder->pasting)
		return key_input(KEY_ALT | (key_code)decoder->introducer);
	return NOTHING;
}
