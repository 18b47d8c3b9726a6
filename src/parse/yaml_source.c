#include "parse/yaml_source.h"

#include "base/unicode.h"

/* One binary file is one complaint, not ten thousand. */
enum { TOLD_MOST = 8 };

static const struct str stand_in = { "\xEF\xBF\xBD", 3 };
static const struct str byte_order_mark = { "\xEF\xBB\xBF", 3 };

/* YAML 1.1 §5.1, "c-printable", as libyaml has it. */
static bool may_stand(int32_t code)
{
	if (code < 0x20)
		return code == '\t' || code == '\n' || code == '\r';
	return code < 0x7F || code == 0x85 ||
		(code >= 0xA0 && code != 0xFFFE && code != 0xFFFF);
}

static void step(struct yaml_source *source, struct unicode_char c)
{
	bool ends_line = c.code == '\n';

	source->index++;
	source->at += c.bytes;
	if (c.code == '\r')
		ends_line = source->at == source->bytes.size ||
			source->bytes.at[source->at] != '\n';
	if (ends_line)
		source->line++;
	source->column = ends_line ? 1 : source->column + 1;
}

static void tell(const struct yaml_source *source, int32_t code,
	struct diagnostics *diagnostics)
{
	struct place place = { source->file, source->line, source->column };

	if (code < 0)
		diagnostic_add(diagnostics, place, SEVERITY_ERROR, "bad-yaml",
			"the byte 0x%02X is not UTF-8; it is read as U+FFFD",
			(unsigned char)source->bytes.at[source->at]);
	else
		diagnostic_add(diagnostics, place, SEVERITY_ERROR, "bad-yaml",
			"the control character U+%04X must not stand in YAML; "
			"it is read as U+FFFD",
			(unsigned)code);
}

/* A copy with U+FFFD for each character that libyaml would refuse. */
static struct str replace(struct arena *arena, struct str bytes)
{
	struct text text = { .arena = arena };
	struct unicode_char c;

	for (size_t at = 0; at < bytes.size; at += c.bytes) {
		c = unicode_at(bytes, at);
		text_add(&text,
			may_stand(c.code) ? str_slice(bytes, at, at + c.bytes) :
					    stand_in);
	}
	return text_str(&text);
}

/* Tells what is bad; gives how many characters. */
static size_t find_bad(
	struct yaml_source source, struct diagnostics *diagnostics)
{
	size_t bad = 0;
	struct place first = { 0 };

	while (source.at < source.bytes.size) {
		struct unicode_char c = unicode_at(source.bytes, source.at);
		if (!may_stand(c.code)) {
			if (!bad++)
				first = (struct place){ source.file,
					source.line, source.column };
			if (bad <= TOLD_MOST)
				tell(&source, c.code, diagnostics);
		}
		step(&source, c);
	}
	if (bad > TOLD_MOST)
		diagnostic_add(diagnostics, first, SEVERITY_NOTE, "bad-yaml",
			"%zu more such characters stand below it",
			bad - TOLD_MOST);
	return bad;
}

struct yaml_source yaml_source_make(struct arena *arena, struct str bytes,
	struct str file, int line, struct diagnostics *diagnostics)
{
	struct yaml_source source = {
		.file = file, .first_line = line, .line = line, .column = 1
	};

	if (str_starts(bytes, byte_order_mark))
		bytes = str_slice(bytes, byte_order_mark.size, bytes.size);
	source.bytes = bytes;
	if (find_bad(source, diagnostics))
		source.bytes = replace(arena, bytes);
	return source;
}

struct place yaml_source_place(struct yaml_source *source, size_t index)
{
	if (index < source->index) {
		source->index = source->at = 0;
		source->line = source->first_line;
		source->column = 1;
	}
	while (source->index < index && source->at < source->bytes.size)
		step(source, unicode_at(source->bytes, source->at));
	return (struct place){ source->file, source->line, source->column };
}
