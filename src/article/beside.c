#include "article/beside.h"

#include "base/file.h"

void beside_tell(struct article *article, struct str file,
	enum severity severity, const char *rule, const char *why)
{
	diagnostic_add(&article->diagnostics, (struct place){ .file = file },
		severity, rule, "%s", why);
}

void beside_note(struct article *article, struct str file)
{
	*arena_push(article->arena, &article->files) =
		str_copy(article->arena, file);
}

bool beside_read(struct article *article, struct str file, struct str *bytes)
{
	struct arena *arena = article->arena;

	beside_note(article, file);
	const char *why = file_read(arena, str_c(arena, file), bytes);

	if (!why)
		why = file_not_text(*bytes);
	if (why)
		beside_tell(
			article, file, SEVERITY_ERROR, "unreadable-file", why);
	return !why;
}

bool beside_is_embedded(const struct article *article)
{
	return article->source.at == embedded_find(S("kratom/article.md")).at;
}

/* The file's name without its ending: "NAME" of "NAME.md". */
static struct str stem_of(struct str file)
{
	struct str base = file_base(file);
	size_t dot = base.size;

	while (dot > 1 && base.at[dot - 1] != '.')
		dot--;
	if (dot <= 1)
		return file;
	return str_slice(file, 0, file.size - base.size + dot - 1);
}

struct str beside_find(const struct article *article,
	const struct companions *companions, struct str ending)
{
	struct arena *arena = article->arena;
	struct str stem = stem_of(article->name);
	struct str file = str_format(arena, "%.*s%.*s", STR(stem), STR(ending));

	if (companions->alone || !file_exists(str_c(arena, file)))
		return S("");
	return file;
}

struct str beside_without_dot(struct str file)
{
	while (str_starts(file, S("./")))
		file = str_slice(file, 2, file.size);
	return file;
}

struct str beside_name(struct article *article,
	const struct companions *companions, struct str name)
{
	struct str folder = file_folder(article->name);

	if (companions->alone) {
		beside_tell(article, name, SEVERITY_NOTE, "unreadable-file",
			"is not read: an article that is no file has no "
			"folder to look in; name the file by an option");
		return S("");
	}
	if (!folder.size || str_starts(name, S("/")))
		return name;
	return str_format(article->arena, "%.*s%.*s", STR(folder),
		STR(beside_without_dot(name)));
}
