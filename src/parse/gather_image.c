#include "parse/gather.h"

#include "base/file.h"

/* A path, or a URL's last part without what is asked of it. */
static struct str image_name(struct str url, bool whole)
{
	bool remote = str_find(url, S("://"), 0) != STR_NONE;
	size_t end = 0;

	if (str_starts(url, S("data:")))
		return S("");
	if (whole && !remote)
		return url;
	while (end < url.size && url.at[end] != '?' && url.at[end] != '#')
		end++;
	return file_base(str_slice(url, 0, end));
}

static void add_aside(struct gather *gather, const char *before, struct str s,
	const char *behind)
{
	gather_span_begin(gather, SPAN_ASIDE, NONE);
	text_add(&gather->text, str_from(before));
	text_add_safe(&gather->text, s);
	text_add(&gather->text, str_from(behind));
	gather_span_end(gather);
}

void gather_image(struct gather *gather, enum gather_image image, uint32_t link)
{
	if (image == GATHER_FIGURE)
		add_aside(gather, "Figure: ", S(""), "");
	if (image == GATHER_INLINE)
		add_aside(gather, "[image: ", S(""), "");
	gather_span_begin(gather, SPAN_IMAGE, link);
	gather->open.items[gather->open.count - 1].image = image;
}

void gather_image_end(struct gather *gather)
{
	gather_shut(gather);
	const struct gather_open *open =
		&gather->open.items[gather->open.count - 1];
	enum gather_image image = open->image;
	const struct span *span = &gather->chunk.spans.items[open->span];
	const struct link *link = &gather->chunk.links.items[span->target];
	struct str name = image_name(link->url, image == GATHER_FIGURE);
	bool silent = gather->text.size == span->begin;

	if (silent && link->title.size)
		text_add(&gather->text, link->title);
	else if (silent)
		text_add_safe(&gather->text, image_name(link->url, false));
	silent = (silent && !link->title.size) ||
		str_ends(text_str(&gather->text), name);
	gather->kept = gather->text.size;
	gather_span_end(gather);
	bool blank = str_ends(text_str(&gather->text), S(" "));
	if (image == GATHER_FIGURE && name.size && !silent)
		add_aside(gather, blank ? "(" : " (", name, ")");
	if (image == GATHER_INLINE)
		add_aside(gather, "]", S(""), "");
}
