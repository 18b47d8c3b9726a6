#include "parse/repair.h"

#include "base/unicode.h"

struct str repair_text(
	struct arena *arena, struct str bytes, repair_takes *takes)
{
	struct text text = { .arena = arena };
	struct unicode_char c;

	for (size_t at = 0; at < bytes.size; at += c.bytes) {
		c = unicode_at(bytes, at);
		text_add(&text,
			takes(c.code) ? str_slice(bytes, at, at + c.bytes) :
					S("\uFFFD"));
	}
	return text_str(&text);
}

void repair_tell(struct diagnostics *diagnostics, struct place place,
	const char *rule, const char *format, int32_t code, char byte)
{
	if (code < 0)
		diagnostic_add(diagnostics, place, SEVERITY_ERROR, rule,
			"the byte 0x%02X is not UTF-8; it is read as U+FFFD",
			(unsigned char)byte);
	else
		diagnostic_add(diagnostics, place, SEVERITY_ERROR, rule,
			"the control character U+%04X must not stand in %s; "
			"it is read as U+FFFD",
			(unsigned)code, format);
}
