/* SPDX-License-Identifier: MIT OR GPL-2.0-only */
/*
 * What console programs made by Tusk need beside tusk.h, which includes it:
 * strings that are made at run time, arguments and standard output.
 */
#ifndef TUSK_PROGRAM_H
#define TUSK_PROGRAM_H

/* A string of zeroed units to fill, or NULL; its type is that of another string. */
static __maybe_unused void *tusk_string_new(s32 length, const void *like)
{
	struct tusk_string *text = tusk_begin(tusk_allocate(sizeof(*text) + (length + 1) * sizeof(u16)), tusk_type(like));

	if (text)
		text->length = length;
	return text;
}

/* UTF-8 to UTF-16; what is not UTF-8 becomes U+FFFD, byte by byte. Returns the number of units; without a buffer it only counts. */
static __maybe_unused s32 tusk_utf16(const char *text, u16 *units)
{
	s32 length = 0;

	while (*text) {
		u8 first = *text++;
		int more = first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
		u32 c = more <= 0 ? first : first & (0x3f >> more);
		int got = 0;

		while (got < more && (text[got] & 0xc0) == 0x80)
			c = c << 6 | (text[got++] & 0x3f);
		if (got != more || (more == 2 && (c < 0x800 || c - 0xd800 < 0x800)) || (more == 3 && c - 0x10000 > 0xfffff))
			c = 0xfffd;
		else
			text += got;
		if (c >= 0x10000) {
			if (units) {
				units[length] = 0xd800 + ((c - 0x10000) >> 10);
				units[length + 1] = 0xdc00 + (c & 0x3ff);
			}
			length += 2;
		} else {
			if (units)
				units[length] = c;
			length++;
		}
	}
	return length;
}

/* The arguments of the process behind its name, as a string[] whose elements begin at the offset. */
static __maybe_unused void *tusk_arguments(int count, char **arguments, size_t offset, u32 array_type, u32 string_type)
{
	const struct tusk_object like = { .type = string_type };
	size_t length = count > 0 ? count - 1 : 0;
	char *array = tusk_new_array(offset, sizeof(struct tusk_string *), length, array_type);

	for (size_t i = 0; array && i < length; i++) {
		struct tusk_string *text = tusk_string_new(tusk_utf16(arguments[i + 1], NULL), &like);

		if (text)
			tusk_utf16(arguments[i + 1], text->units);
		((struct tusk_string **)(array + offset))[i] = text;
	}
	return array;
}

/* Standard output is UTF-8; a lone surrogate becomes U+FFFD. */
static __maybe_unused void tusk_write_utf16(const u16 *text, s32 length)
{
	for (s32 i = 0; i < length; i++) {
		u32 c = text[i];

		if (c >= 0xd800 && c < 0xe000) {
			if (c < 0xdc00 && i + 1 < length && text[i + 1] >= 0xdc00 && text[i + 1] < 0xe000)
				c = 0x10000 + ((c - 0xd800) << 10) + (text[++i] - 0xdc00);
			else
				c = 0xfffd;
		}
		if (c < 0x80) {
			tusk_put(c);
			continue;
		}
		if (c < 0x800) {
			tusk_put(0xc0 | c >> 6);
		} else {
			if (c < 0x10000) {
				tusk_put(0xe0 | c >> 12);
			} else {
				tusk_put(0xf0 | c >> 18);
				tusk_put(0x80 | (c >> 12 & 0x3f));
			}
			tusk_put(0x80 | (c >> 6 & 0x3f));
		}
		tusk_put(0x80 | (c & 0x3f));
	}
}

#endif
