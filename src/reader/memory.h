/*
 * What is remembered between readings, as files hold it: YAML, one file for an
 * article, and two for what all readings share. Here are the forms alone;
 * reader/remember.h takes them from a reading and brings them back.
 *
 *	format: 1
 *	file: "/home/ann/essay.md"
 *	place: {line: 12, block: 0, byte: 3, heading: "## The oven", …}
 *	folds:
 *	- {heading: "## Doors", line: 40}
 */
#ifndef READER_MEMORY_H
#define READER_MEMORY_H

#include "article/landmark.h"

enum {
	MEMORY_FOLDS = 500, /* more are not remembered */
	MEMORY_LINES = 100, /* of each history */
	MEMORY_ARTICLES = 200
};

struct memory_mark {
	struct str name; /* one letter or digit */
	struct str file; /* of a mark across files; else empty */
	bool embedded; /* that is the name of an embedded article */
	struct landmark at;
};

struct memory_marks {
	struct memory_mark *items;
	size_t count, room;
};

struct memory {
	struct str file; /* for people; its name stands for it */
	struct str size; /* of the article, in bytes */
	struct landmark place;
	int fold_level;
	struct {
		struct landmark *items; /* heading and line */
		size_t count, room;
	} folds;
	struct memory_marks marks;
	bool panel; /* it is shown */
	struct str list; /* of the panel, by its name */
	int panel_wider;
	int text_cols; /* widest text, if one was chosen; else 0 */
	bool broken; /* it could not be read as a whole */
};

struct str memory_write(struct arena *arena, const struct memory *memory);
struct memory memory_read(struct arena *arena, struct str source);

/* Lines typed at prompts, the oldest first. */
struct lines_typed {
	struct str *items;
	size_t count, room;
};

struct histories {
	struct lines_typed searches;
	struct lines_typed commands;
	bool broken;
};

struct str histories_write(
	struct arena *arena, const struct histories *histories);
struct histories histories_read(struct arena *arena, struct str source);

/* The marks across files. */
struct file_marks {
	struct memory_marks marks;
	bool broken;
};

struct str file_marks_write(
	struct arena *arena, const struct file_marks *marks);
struct file_marks file_marks_read(struct arena *arena, struct str source);

#endif
