#include "settings.h"

#include "base/store.h"
#include "view/theme.h"

#include <stdio.h>
#include <stdlib.h>

static struct config load(struct arena *arena, struct diagnostics *faults)
{
	struct config config = config_default();

	config_load(arena, store_folder(arena, "XDG_CONFIG_HOME", ".config"),
		&config, faults);
	return config;
}

static const struct theme *find_theme(
	const struct config *config, struct diagnostics *faults)
{
	const struct theme *theme = theme_find(config->theme);

	if (theme || str_equal(config->theme, S("auto")))
		return theme; /* NULL: as the background asks for */
	diagnostic_add(faults, config->theme_place, SEVERITY_ERROR,
		"unknown-word",
		"there is no theme \"%.*s\"; caveat --help lists them",
		STR(config->theme));
	return NULL;
}

static struct str find_editor(const struct config *config)
{
	static const char *const variables[] = { "VISUAL", "EDITOR" };

	for (size_t i = 0; i < 2; i++) {
		struct str value = str_trim(str_from(getenv(variables[i])));
		if (value.size)
			return value;
	}
	return config->editor;
}

/* Whoever opens addresses asks the variable. */
static void set_browser(struct arena *arena, const struct config *config)
{
	const char *set = getenv("BROWSER");

	if (config->browser.size && !(set && *set))
		setenv("BROWSER", str_c(arena, config->browser), 1);
}

void settings_make(struct settings *settings, struct arena *arena,
	const struct options *options, struct glyphs glyphs,
	struct diagnostics *faults)
{
	struct config config = load(arena, faults);
	struct str keymap =
		options->keymap ? str_from(options->keymap) : config.keymap;

	settings->config = config;
	set_browser(arena, &config);
	settings->keymap = keymap_load(arena, keymap, faults);
	settings->screen = options->screen;
	if (!settings->screen.theme)
		settings->screen.theme = find_theme(&config, faults);
	settings->screen.looks = settings->config.looks;
	if (!options->color_given)
		settings->screen.color = (enum screen_color)config.color;
	glyphs.ascii = glyphs.ascii || config.ascii;
	settings->reader = (struct reader_options){
		.keymap = &settings->keymap,
		.glyphs = glyphs,
		.text_cols = options->width < 0 ? config.width : options->width,
		.text_cols_told = options->width >= 0,
		.themes = theme_names(),
		.no_mouse = options->no_mouse || !config.mouse,
		.panel_wider = config.panel_wider,
		.editor = find_editor(&config),
		.memory = config.memory && !options->no_memory ?
			store_folder(arena, "XDG_STATE_HOME", ".local/state") :
			S(""),
	};
}

void settings_print_config(struct arena *arena, struct diagnostics *faults)
{
	struct config config = load(arena, faults);
	struct str written = config_write(arena, &config);

	fwrite(written.at, 1, written.size, stdout);
}
