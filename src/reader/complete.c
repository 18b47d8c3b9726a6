#include "reader/complete.h"

#include "reader/alias.h"
#include "reader/prompt.h"
#include "reader/sort.h"
#include "reader/typed.h"

#include <string.h>

bool complete_is_typed(const struct command *command)
{
	return strcmp(command->group, "Prompt") != 0;
}

/* What can stand behind a command's name, the n-th of it; NULL: no more. */
typedef const char *name_list(const struct reader *reader, size_t n);

static const char *command_names(const struct reader *reader, size_t n)
{
	(void)reader;
	for (size_t i = 0; i < command_count(); i++)
		if (complete_is_typed(command_at(i)) && !n--)
			return command_at(i)->name;
	return NULL;
}

static const char *theme_names(const struct reader *reader, size_t n)
{
	const char *const *at = reader->options.themes;

	while (at && *at && n--)
		at++;
	return at ? *at : NULL;
}

static const char *setting_names(const struct reader *reader, size_t n)
{
	(void)reader;
	return typed_setting(n);
}

static const char *order_names(const struct reader *reader, size_t n)
{
	(void)reader;
	return sort_order(n);
}

static const struct {
	const char *command;
	name_list *names;
} arguments[] = {
	{ "help", command_names },
	{ "theme", theme_names },
	{ "set", setting_names },
	{ "sort", order_names },
};

enum { ARGUMENTS = sizeof arguments / sizeof *arguments };

/* The n-th of the names that begins so, from 0, or NULL. */
static const char *candidate(const struct reader *reader, name_list *names,
	struct str prefix, size_t n)
{
	const char *name;

	for (size_t i = 0; (name = names(reader, i)); i++)
		if (str_starts(str_from(name), prefix) && !n--)
			return name;
	return NULL;
}

static size_t count_candidates(
	const struct reader *reader, name_list *names, struct str prefix)
{
	size_t count = 0;

	while (candidate(reader, names, prefix, count))
		count++;
	return count;
}

const struct command *complete_only(
	const struct reader *reader, struct str prefix, size_t *count)
{
	*count = count_candidates(reader, command_names, prefix);
	return *count != 1 ? NULL :
			     command_find(str_from(candidate(
				     reader, command_names, prefix, 0)));
}

/* The beginning that the prompt's names are completed from. */
static struct str stem_of(const struct prompt *prompt)
{
	return str_slice(prompt_text(prompt), prompt->stem,
		prompt->stem + prompt->stem_size);
}

/* What is completed: the names behind a command, or commands. */
static name_list *names_of(const struct prompt *prompt)
{
	struct str head =
		str_trim(str_slice(prompt_text(prompt), 0, prompt->stem));
	const struct command *command = alias_find(head, true);

	for (size_t i = 0; head.size && i < ARGUMENTS; i++) {
		struct str name = str_from(arguments[i].command);
		if (str_equal(head, name) ||
			(command && str_equal(str_from(command->name), name)))
			return arguments[i].names;
	}
	return head.size ? NULL : command_names;
}

/* Finds the name at the cursor; false: none can stand there. */
static bool begin_stem(const struct reader *reader, struct prompt *prompt)
{
	struct str typed = str_slice(prompt_text(prompt), 0, prompt->cursor);
	ptrdiff_t blank = str_find(typed, S(" "), 0);

	prompt->stem = blank == STR_NONE ? 0 : (size_t)blank + 1;
	prompt->stem_size = prompt->cursor - prompt->stem;
	prompt->candidate = 0;
	prompt->completing = names_of(prompt) &&
		candidate(reader, names_of(prompt), stem_of(prompt), 0);
	return prompt->completing;
}

static size_t shared(struct str a, struct str b)
{
	size_t size = 0;

	while (size < a.size && size < b.size && a.at[size] == b.at[size])
		size++;
	return size;
}

/* What all names that begin with the stem have in common. */
static struct str common(
	const struct reader *reader, const struct prompt *prompt)
{
	name_list *names = names_of(prompt);
	struct str stem = stem_of(prompt);
	struct str all = str_from(candidate(reader, names, stem, 0));
	const char *next;

	for (size_t i = 1; (next = candidate(reader, names, stem, i)); i++)
		all.size = shared(all, str_from(next));
	return all;
}

/* Puts a name in the place of the stem and of what follows it. */
static void put(struct prompt *prompt, struct str name)
{
	if (name.size > sizeof prompt->bytes - prompt->stem)
		return;
	memcpy(prompt->bytes + prompt->stem, name.at, name.size);
	prompt->size = prompt->stem + name.size;
	prompt->cursor = prompt->size;
}

/* Goes to the next of the names, or to the one before, round the ends. */
static void step_candidate(struct reader *reader, int step)
{
	struct prompt *prompt = &reader->prompt;
	name_list *names = names_of(prompt);
	size_t count = count_candidates(reader, names, stem_of(prompt));
	size_t at = prompt->candidate;

	if (step > 0)
		at = at < count ? at + 1 : 1;
	else
		at = at > 1 ? at - 1 : count;
	prompt->candidate = at;
	put(prompt,
		str_from(candidate(reader, names, stem_of(prompt), at - 1)));
}

void complete_step(struct reader *reader, int step)
{
	struct prompt *prompt = &reader->prompt;

	if (prompt->kind != PROMPT_COMMAND)
		return;
	if (!prompt->completing) {
		if (!begin_stem(reader, prompt)) {
			reader_say(reader, false,
				prompt->stem ? "nothing to complete here" :
					       "no command begins so");
			return;
		}
		struct str all = common(reader, prompt);
		if (all.size > prompt->stem_size) {
			put(prompt, all);
			return;
		}
	}
	step_candidate(reader, step);
}

struct str complete_candidates(
	struct arena *arena, const struct reader *reader)
{
	const struct prompt *prompt = &reader->prompt;
	struct text out = { .arena = arena };
	struct str stem = stem_of(prompt);
	const char *next;

	if (!prompt->completing ||
		count_candidates(reader, names_of(prompt), stem) < 2)
		return S("");
	for (size_t i = prompt->candidate ? prompt->candidate - 1 : 0;
		(next = candidate(reader, names_of(prompt), stem, i)); i++) {
		text_add(&out, out.size ? S("  ") : S(""));
		text_add(&out, str_from(next));
	}
	return text_str(&out);
}
