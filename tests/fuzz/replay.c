/*
 * Runs a fuzz driver over every file of the folders it is given, without
 * libFuzzer: the seeds, and whatever once crashed. Prints TAP.
 */
#include <dirent.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int is_seed(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

/* Exactly as many bytes as the file has, so that a read behind them is seen. */
static uint8_t *read_bytes(FILE *file, size_t *size)
{
	fseek(file, 0, SEEK_END);
	long end = ftell(file);
	rewind(file);
	uint8_t *bytes = malloc(end > 0 ? (size_t)end : 1);
	if (!bytes)
		abort();
	*size = fread(bytes, 1, end > 0 ? (size_t)end : 0, file);
	return bytes;
}

static int run(const char *folder, const char *name)
{
	char path[4096];
	size_t size;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "rb");
	if (!file)
		return -1;
	uint8_t *bytes = read_bytes(file, &size);
	fclose(file);
	LLVMFuzzerTestOneInput(bytes, size);
	free(bytes);
	return 0;
}

/* How many seeds a folder has; runs them where `number` is given. */
static int each(const char *folder, int *number)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, is_seed, alphasort);

	if (count < 0)
		return 0;
	for (int i = 0; i < count; i++) {
		const char *name = entries[i]->d_name;
		if (number)
			printf("%s %d - %s\n",
				run(folder, name) == 0 ? "ok" : "not ok",
				++*number, name);
		fflush(stdout);
		free(entries[i]);
	}
	free(entries);
	return count;
}

int main(int count, char **folders)
{
	int planned = 0;
	int number = 0;

	setlocale(LC_ALL, "C.UTF-8");
	for (int i = 1; i < count; i++)
		planned += each(folders[i], NULL);
	printf("1..%d\n", planned);
	for (int i = 1; i < count; i++)
		each(folders[i], &number);
	return 0;
}
