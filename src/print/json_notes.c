#include "print/json_parts.h"

#include "article/notes.h"

/* A note within the text, ^[…], defines no label. */
static bool is_aside(struct article *article, struct position at)
{
	const struct chunk *chunk = article_chunk(article, at.chunk);
	const struct block *block = &chunk->blocks.items[at.block];

	for (uint32_t i = 0; i < block->prefix_count; i++)
		if (chunk->prefixes.items[block->first_prefix + i].aside)
			return true;
	return false;
}

size_t json_notes(struct json *json, struct article *article)
{
	struct arena scratch = arena_make(1 << 14);
	struct notes notes = notes_list(&scratch, article);
	size_t defined = 0;

	for (size_t i = 0; i < notes.count; i++) {
		const struct note *note = &notes.items[i];
		put_begin(json, NULL, '{');
		put_text(json, "label", note->label);
		put_place(json, "line", note->line);
		put_text(json, "text",
			notes_text(&scratch, article, note->definition));
		put_end(json);
		defined += !is_aside(article, note->definition);
	}
	arena_free(&scratch);
	return defined;
}
