/*
 * What a person has set for good: one YAML file, read when a reading begins.
 * Options on the command line win. One table holds each setting's name, what
 * it is by itself and its comment; --print-config and the manual's list are
 * projections of it.
 *
 *	keymap: vim
 *	width: 72
 */
#ifndef READER_CONFIG_H
#define READER_CONFIG_H

#include "base/diagnostic.h"
#include "model/look.h"

struct config {
	struct str keymap; /* as --keymap has it */
	struct str theme; /* whether there is one of that name, view/ knows */
	struct place theme_place;
	struct chosen_look looks[STYLE_COUNT];
	int width; /* of the text, in columns */
	bool ascii;
	int color; /* as --color has it: 0 auto, 1 always, 2 never */
	bool mouse;
	bool memory;
	int panel_wider; /* columns more, or less, than by itself */
	struct str editor; /* where neither VISUAL nor EDITOR is set */
	struct str browser; /* where BROWSER is not set */
};

struct config config_default(void);

/* Lays what the file sets over `config`. Each fault is told with its place,
 * and the rest holds. */
void config_read(struct arena *arena, struct str source, struct str file,
	struct config *config, struct diagnostics *diagnostics);

/*
 * Reads the file of a folder (with its slash); one that is not there is no
 * fault. A key map that lies in the folder is meant before one elsewhere.
 */
void config_load(struct arena *arena, struct str folder, struct config *config,
	struct diagnostics *diagnostics);

/* The file that sets all this, with a comment each. */
struct str config_write(struct arena *arena, const struct config *config);

#endif
