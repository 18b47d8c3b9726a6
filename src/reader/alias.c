#include "reader/alias.h"

/* Names apart by a blank, for one command. */
struct aliases {
	const char *command, *names;
};

/* Where something stands behind them; names may be those of a command. */
static const struct aliases with_argument[] = {
	{ "view", "e edit open fin find sv sview sp split vs vsplit new vnew "
		  "tabe tabedit tabnew find-file find-file-read-only "
		  "view-file" },
	{ "search", "g grep gr lgrep vim vimgrep" },
};

/* What each program has, in the order of the command table. */
static const struct aliases plain[] = {
	{ "line-down", "next-line" },
	{ "line-up", "previous-line" },
	{ "page-down", "scroll-up scroll-up-command View-scroll-page-forward" },
	{ "page-up",
		"scroll-down scroll-down-command View-scroll-page-backward" },
	{ "top", "beginning-of-buffer" },
	{ "bottom", "end-of-buffer" },
	{ "goto", "goto-line" },
	{ "next-paragraph", "forward-paragraph" },
	{ "previous-paragraph", "backward-paragraph" },
	{ "put-middle", "recenter recenter-top-bottom" },
	{ "search",
		"isearch-forward isearch-forward-regexp search-forward occur "
		"re-search-forward" },
	{ "search-back",
		"isearch-backward isearch-backward-regexp search-backward "
		"re-search-backward" },
	{ "search-next", "cn cnext lne lnext next-error" },
	{ "search-previous", "cp cN cprev cprevious lp lprev previous-error" },
	{ "next-section",
		"outline-next-heading outline-next-visible-heading "
		"outline-forward-same-level" },
	{ "previous-section",
		"outline-previous-heading outline-previous-visible-heading "
		"outline-backward-same-level" },
	{ "fold-toggle", "outline-toggle-children" },
	{ "fold-open", "foldo foldopen show-subtree outline-show-subtree" },
	{ "fold-open-deep", "foldo! foldopen!" },
	{ "fold-close", "foldc foldclose hide-subtree outline-hide-subtree" },
	{ "fold-close-deep", "foldc! foldclose!" },
	{ "fold-open-all",
		"%foldo %foldopen %foldo! %foldopen! show-all "
		"outline-show-all" },
	{ "fold-close-all",
		"%foldc %foldclose %foldc! %foldclose! hide-body "
		"outline-hide-body" },
	{ "fold-cycle", "org-cycle outline-cycle" },
	{ "fold-cycle-all", "org-shifttab outline-cycle-buffer" },
	{ "labels", "hints" },
	{ "contents", "toc TOC imenu" },
	{ "switch-pane", "winc wincmd other-window" },
	{ "close-panel", "on only delete-other-windows delete-window" },
	{ "back", "po pop" },
	{ "set-mark", "k ma mark point-to-register bookmark-set" },
	{ "go-to-mark", "jump-to-register bookmark-jump" },
	{ "marks", "bookmark-bmenu-list list-bookmarks" },
	{ "delete-mark", "delm delmarks bookmark-delete" },
	{ "last-place", "exchange-point-and-mark" },
	{ "copy", "y ya yank kill-ring-save copy-region-as-kill" },
	{ "open", "browse-url browse-url-at-point" },
	{ "text-width", "width set-fill-column" },
	{ "theme", "colo colorscheme load-theme" },
	{ "set", "se setl setlocal setg setglobal" },
	{ "mouse", "xterm-mouse-mode" },
	{ "next", "n bn bnext tabn tabnext next-buffer" },
	{ "previous",
		"p N prev bp bN bprevious bNext tabp tabN tabprevious "
		"previous-buffer" },
	{ "view", "fin find tabe tabedit find-file find-file-read-only "
		  "view-file" },
	{ "files",
		"b buffer buffers ls ar args fir first rew rewind la last Ex "
		"Explore switch-to-buffer list-buffers ibuffer dired" },
	{ "reload", "e! edit! view! revert-buffer" },
	{ "edit", "e" },
	{ "help",
		"h describe-bindings describe-mode describe-command "
		"describe-function apropos info" },
	{ "help-key", "describe-key describe-key-briefly" },
	{ "check", "cope copen cw cwindow lop lopen mak make" },
	{ "version", "ve emacs-version" },
	{ "cancel", "noh nohlsearch keyboard-quit keyboard-escape-quit" },
	{ "status",
		"f file . = # nu number what-line what-cursor-position "
		"count-words" },
	{ "redraw", "redr redraw! mode redraw-display" },
	{ "suspend", "st stop sus suspend! stop! suspend-emacs "
		     "suspend-frame" },
	{ "close", "q bd bd! bdelete bun bunload bw bwipeout clo hid hide tabc "
		   "tabclose kill-buffer bury-buffer quit-window View-quit" },
	{ "quit",
		"q! quit! Q Q! qa qa! Qa qall qall! quita quitall x xa xall "
		"xit wq wq! WQ Wq wqa wqall exi exit cq cquit kill-emacs "
		"save-buffers-kill-emacs "
		"save-buffers-kill-terminal" },
	{ "read-only",
		"w w! W W! wa wall up update sav saveas wn write save-buffer "
		"write-file s d delete norm normal normal! u undo red redo ea "
		"earlier lat later pu put r r! read read! m t > < & ! sh shell ter term "
		"terminal shell-command insert-file query-replace "
		"replace-string" },
};

enum { PLAIN = sizeof plain / sizeof *plain };

/* Whether the name is one of them, as a whole. */
static bool lists(struct str names, struct str name)
{
	for (size_t at = 0; at < names.size;) {
		ptrdiff_t blank = str_find(names, S(" "), at);
		size_t end = blank == STR_NONE ? names.size : (size_t)blank;
		if (str_equal(str_slice(names, at, end), name))
			return true;
		at = end + 1;
	}
	return false;
}

static const struct command *find_in(
	const struct aliases *all, size_t count, struct str name)
{
	for (size_t i = 0; i < count; i++)
		if (lists(str_from(all[i].names), name))
			return command_find(str_from(all[i].command));
	return NULL;
}

const struct command *alias_find(struct str name, bool with)
{
	const struct command *found = NULL;

	if (with)
		found = find_in(with_argument,
			sizeof with_argument / sizeof *with_argument, name);
	if (!found)
		found = find_in(plain, PLAIN, name);
	return found;
}
