#include "parse/yaml_source.h"

#include "base/unicode.h"
#include "parse/repair.h"

/* One binary file is one complaint, not ten thousand. */
enum { TOLD_MOST = 8 };

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

/* Tells what is bad; gives how many characters. */
static size_t find_bad(
	struct yaml_source source, struct diagnostics *diagnostics)
{
	size_t bad = 0;
	struct place first = { 0 };

	while (source.at < source.bytes.size) {
		struct unicode_char c = unicode_at(source.bytes, source.at);
		struct place place = { source.file, source.line,
			source.column };
		if (!may_stand(c.code)) {
			if (!bad++)
				first = place;
			if (bad <= TOLD_MOST)
				repair_tell(diagnostics, place, "bad-yaml",
					"YAML", c.code,
					source.bytes.at[source.at]);
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
		source.bytes = repair_text(arena, bytes, may_stand);
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
