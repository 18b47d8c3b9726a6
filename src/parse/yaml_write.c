#include "parse/yaml_write.h"

#include "base/unicode.h"

/* What libyaml takes for itself or refuses: controls, DEL, C1, the byte order
 * mark, and the line ends of Unicode. */
static bool must_escape(int32_t code)
{
	return code < ' ' || (code >= 0x7F && code < 0xA0) || code == 0xFEFF ||
		code == 0x2028 || code == 0x2029;
}

void yaml_write_text(struct text *out, struct str s)
{
	text_add_char(out, '"');
	for (size_t at = 0; at < s.size;) {
		struct unicode_char c = unicode_at(s, at);
		if (c.code < 0)
			text_add(out, S("\xEF\xBF\xBD"));
		else if (must_escape(c.code))
			text_format(out, "\\u%04X", (unsigned)c.code);
		else if (c.code == '"' || c.code == '\\')
			text_format(out, "\\%c", (char)c.code);
		else
			text_add(out, str_slice(s, at, at + c.bytes));
		at += c.bytes;
	}
	text_add_char(out, '"');
}
