#include "reader/stack.h"

#include "reader/cites.h"
#include "reader/claims.h"
#include "reader/panel.h"
#include "reader/search.h"

void stack_push(struct reader *reader, struct arena arena,
	struct article *article, enum context context, bool owns)
{
	struct reading *reading = arena_new(&arena, struct reading);

	reading->article = article;
	reading->context = context;
	reading->owns = owns;
	reading->below = reader->reading;
	reading->fold_level = 6;
	reading->flow = flow_make(article, reader_layout(reader));
	reading->arena = arena;
	claims_arrange(reading);
	cites_begin(reading);
	panel_arrange(reading);
	reader->reading = reading;
}

void stack_pop(struct reader *reader)
{
	struct reading *reading = reader->reading;
	struct arena arena = reading->arena;

	reader->reading = reading->below;
	search_free(&reading->search);
	flow_free(&reading->flow);
	if (reading->owns) {
		struct arena own = *reading->article->arena;
		article_close(reading->article);
		arena_free(&own);
	}
	arena_free(&arena);
}

void reader_open(struct reader *reader, struct arena arena, struct str name,
	struct str source, enum context context)
{
	struct article *article;
	struct arena *own = arena_new(&arena, struct arena);

	/* The article keeps a pointer to its arena: to one that stays. */
	*own = arena_make(16 << 10);
	article = article_open(own, name, source);
	stack_push(reader, arena, article, context, true);
	reader_arrange(reader);
}

bool reader_close_top(struct reader *reader)
{
	if (!reader->reading->below)
		return false;
	stack_pop(reader);
	reader_arrange(reader);
	return true;
}

struct reading *stack_bottom(struct reading *reading)
{
	while (reading->below)
		reading = reading->below;
	return reading;
}

bool reader_leave_top(struct reader *reader)
{
	bool closed = reader_close_top(reader);

	if (closed)
		reader_say(reader, false, "back in the %s",
			reader->reading->below ? "view below" : "article");
	return closed;
}

struct article *stack_article(const struct reading *reading)
{
	while (reading->below)
		reading = reading->below;
	return reading->article;
}
