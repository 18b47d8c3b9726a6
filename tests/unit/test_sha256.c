#include "base/sha256.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The digest of so many letters a, as sha256sum(1) has it. */
static const struct {
	size_t bytes;
	const char *hex;
} rows[] = {
	{ 0,
		"e3b0c44298fc1c149afbf4c8996fb924"
		"27ae41e4649b934ca495991b7852b855" },
	{ 1,
		"ca978112ca1bbdcafac231b39a23dc4d"
		"a786eff8147c4e72b9807785afee48bb" },
	{ 55,
		"9f4390f8d30c2dd92ec9f095b65e2b9a"
		"e9b0a925a5258e241c9f1e910f734318" },
	{ 56,
		"b35439a4ac6f0948b6d6f9e3c6af0f5f"
		"590ce20f1bde7090ef7970686ec6738a" },
	{ 63,
		"7d3e74a05d7db15bce4ad9ec0658ea98"
		"e3f06eeecf16b4c6fff2da457ddc2f34" },
	{ 64,
		"ffe054fe7ae0cb6dc65c3af9b61d5209"
		"f439851db43d0ba5997337df154668eb" },
	{ 65,
		"635361c48bb9eab14198e76ea8ab7f1a"
		"41685d6ad62aa9146d301d4f17eb0ae0" },
	{ 119,
		"31eba51c313a5c08226adf18d4a359cf"
		"dfd8d2e816b13f4af952f7ea6584dcfb" },
	{ 120,
		"2f3d335432c70b580af0e8e1b3674a7c"
		"020d683aa5f73aaaedfdc55af904c21c" },
	{ 1000,
		"41edece42d63e8d9bf515a9ba6932e1c"
		"20cbc9f5a5d134645adb5db1b9737ea3" },
};

static void digests_are_those_of_sha256sum(void **state)
{
	char text[1000], hex[SHA256_HEX + 1];

	(void)state;
	memset(text, 'a', sizeof text);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		sha256_hex((struct str){ text, rows[i].bytes }, hex);
		assert_string_equal(hex, rows[i].hex);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests_are_those_of_sha256sum),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
