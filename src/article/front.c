#include "article/front.h"

/* A metadata value on one line, for it may be a block scalar. */
static void add_line(struct text *out, struct str value)
{
	value = str_trim(value);
	for (size_t i = 0; i < value.size; i++) {
		char c = value.at[i];
		text_add_char(out, c == '\n' || c == '\r' ? ' ' : c);
	}
}

/* Whether the first heading says the metadata's title again. */
static bool repeats_title(const struct article *article)
{
	if (!article->cut.headings.count)
		return false;
	struct str line = str_slice(article->body,
		article->cut.headings.items[0].at, article->body.size);
	line = str_line(&line);
	while (line.size && line.at[0] == '#')
		line = str_slice(line, 1, line.size);
	return str_equal(str_trim(line), str_trim(article->metadata.title));
}

struct str front_markdown(const struct article *article)
{
	const struct metadata *data = &article->metadata;
	struct text out = { .arena = article->arena };

	if (!data->title.size)
		return S("");
	if (!repeats_title(article)) {
		text_add(&out, S("# "));
		add_line(&out, data->title);
		text_add(&out, S("\n\n"));
	}
	if (data->subtitle.size && !str_equal(data->subtitle, data->title)) {
		add_line(&out, data->subtitle);
		text_add(&out, S("\n\n"));
	}
	for (size_t i = 0; i < data->authors.count; i++) {
		text_add(&out, i ? S(", ") : S(""));
		add_line(&out, data->authors.items[i]);
	}
	if (data->authors.count && data->date.size)
		text_add(&out, S(" · "));
	add_line(&out, data->date);
	text_add(&out, S("\n\n"));
	text_add(&out, data->abstract);
	text_add(&out, S("\n"));
	return text_str(&out);
}
