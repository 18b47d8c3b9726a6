/*
 * SHA-256 (FIPS 180-4), by which an evidence file names the exact bytes that
 * it is about.
 */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include "base/str.h"

enum { SHA256_HEX = 64 };

/* The digest in lower case hexadecimal digits, with a NUL behind. */
void sha256_hex(struct str bytes, char hex[static SHA256_HEX + 1]);

#endif
