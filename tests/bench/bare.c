/*
 * The least that a program with ncurses does: shows the head of a file and
 * waits for a key. What opens a document is compared with this.
 */
#include <curses.h>
#include <locale.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
	char line[4096];

	setlocale(LC_ALL, "");
	if (!file || !newterm(NULL, stdout, stdin))
		return 2;
	raw();
	noecho();
	keypad(stdscr, TRUE);
	for (int row = 0; row < LINES && fgets(line, sizeof line, file); row++)
		mvaddnstr(row, 0, line, COLS - 1);
	refresh();
	getch();
	endwin();
	return 0;
}
