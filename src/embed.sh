# Prints C that holds the named files: content/X and keymaps/X go under X.
echo '#include "base/file.h"'
echo 'static const struct { struct str name, bytes; } files[] = {'
for file; do
	name=${file#content/}
	name=${name#keymaps/}
	printf '{ { "%s", %d }, { (const char[]){' "$name" ${#name}
	od -An -v -t d1 "$file" | tr -s ' \n' ' ' | sed 's/^ //; s/ $//; s/ /,/g'
	printf '}, %d } },\n' "$(wc -c < "$file")"
done
cat <<'C'
};
struct str embedded_find(struct str name)
{
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (str_equal(files[i].name, name))
			return files[i].bytes;
	return (struct str){ 0 };
}
C
