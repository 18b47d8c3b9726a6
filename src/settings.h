/*
 * How to read: what options say, else the configuration, else what things are
 * by themselves.
 */
#ifndef SETTINGS_H
#define SETTINGS_H

#include "options.h"
#include "reader/config.h"
#include "reader/reader.h"

struct settings {
	struct config config;
	struct keymap keymap;
	struct screen_options screen;
	struct reader_options reader;
};

/* What is wrong in configuration and key map is told in `faults`. `settings`
 * must stay where it is: the reader's options point into it. */
void settings_make(struct settings *settings, struct arena *arena,
	const struct options *options, struct glyphs glyphs,
	struct diagnostics *faults);

/* Prints the configuration as it holds now. */
void settings_print_config(struct arena *arena, struct diagnostics *faults);

#endif
