#include "parse/bibtex_source.h"

#include "base/unicode.h"

#include <string.h>

struct bibtex_spot bibtex_spot_at(
	struct bibtex_spot from, struct str source, size_t at)
{
	for (; from.at < at && from.at < source.size; from.at++) {
		char c = source.at[from.at];
		char next = from.at + 1 < source.size ? source.at[from.at + 1] :
							'\0';
		if (c == '\n' || (c == '\r' && next != '\n')) {
			from.line++;
			from.column = 1;
		} else if (((unsigned char)next & 0xC0) != 0x80) {
			from.column++; /* the character's last byte */
		}
	}
	return from;
}

/* Windows-1252, 0x80 to 0x9F; 0: not assigned. */
static const int32_t windows[] = { 0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026,
	0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0, 0,
	0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
	0x161, 0x203A, 0x153, 0, 0x17E, 0x178 };

static void add_windows(struct text *text, unsigned char byte)
{
	int32_t code = byte ? byte : 0xFFFD;
	char bytes[4];

	if (byte >= 0x80 && byte < 0xA0)
		code = windows[byte - 0x80] ? windows[byte - 0x80] : 0xFFFD;
	text_add(text, (struct str){ bytes, unicode_encode(bytes, code) });
}

/* Where the next byte stands that is not text; the size if nowhere. */
static size_t next_bad(struct str s, size_t at)
{
	while (at < s.size && s.at[at]) {
		struct unicode_char c = unicode_at(s, at);
		if (c.code < 0)
			break;
		at += c.bytes;
	}
	return at;
}

static void tell(struct diagnostics *diagnostics, struct str file,
	struct bibtex_spot spot, bool nul)
{
	diagnostic_add(diagnostics,
		(struct place){ file, spot.line, spot.column },
		SEVERITY_WARNING, "encoding",
		nul ? "a NUL byte; it is shown as \xEF\xBF\xBD" :
		      "this is no UTF-8; such bytes are read as Windows-1252 "
		      "(Latin-1): save the file as UTF-8");
}

struct str bibtex_source(struct arena *arena, struct str bytes, struct str file,
	struct diagnostics *diagnostics)
{
	struct text text = { .arena = arena };
	bool told[2] = { false, false };
	size_t at = 0, bad;

	if (str_starts(bytes, S("\xEF\xBB\xBF")))
		bytes = str_slice(bytes, 3, bytes.size);
	if (next_bad(bytes, 0) == bytes.size)
		return bytes;
	while ((bad = next_bad(bytes, at)) < bytes.size) {
		bool nul = !bytes.at[bad];
		text_add(&text, str_slice(bytes, at, bad));
		if (!told[nul]) {
			tell(diagnostics, file,
				bibtex_spot_at(BIBTEX_BEGIN, text_str(&text),
					text.size),
				nul);
		}
		told[nul] = true;
		add_windows(&text, (unsigned char)bytes.at[bad]);
		at = bad + 1;
	}
	text_add(&text, str_slice(bytes, at, bytes.size));
	return text_str(&text);
}
