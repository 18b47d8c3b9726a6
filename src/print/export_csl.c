#include "print/export_csl.h"

#include "print/json_parts.h"
#include "print/mention.h"
#include "print/used.h"

struct str export_csl(struct arena *arena, const struct article *article)
{
	const struct bibliography *all = &article->bibliography;
	struct indices used = used_references(arena, article);
	struct str edition = mention_edition(arena, article);
	struct json json = put_make(arena, 0);

	put_begin(&json, NULL, '[');
	for (size_t i = 0; i < used.count; i++)
		json_reference(
			&json, &all->references.items[used.items[i]], edition);
	put_end(&json);
	text_add(&json.out, S("\n"));
	return text_str(&json.out);
}
