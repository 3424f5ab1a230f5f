#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define LENGTH 20000

static bool matches(const uint8_t *text, const uint8_t *word, int length)
{
	for (int i = 0; i < length; i++)
		if (text[i] != word[i])
			return false;
	return true;
}

static int count(const uint8_t *text, int length, const uint8_t *word, int word_length)
{
	int found = 0;

	for (int at = 0; at <= length - word_length; at++)
		if (text[at] == word[0] && matches(text + at, word, word_length))
			found++;
	return found;
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	uint8_t *text = malloc(LENGTH);
	uint32_t seed = 1, sum = 0;

	if (!text)
		return 1;
	for (int i = 0; i < LENGTH; i++) {
		seed = seed * 1664525 + 1013904223;
		text[i] = 'a' + (seed >> 16) % 4;
	}
	for (int i = 0; i < iterations; i++) {
		text[i % LENGTH] = 'a';
		sum = sum * 31 + count(text, LENGTH, (const uint8_t *)"abcad", 5);
	}
	printf("%u\n", sum);
	free(text);
	return 0;
}
