#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t format_decimal(uint8_t *buffer, int value)
{
	uint8_t digits[16];
	size_t at = sizeof(digits);
	uint32_t rest = value < 0 ? -(uint32_t)value : (uint32_t)value;

	do {
		digits[--at] = '0' + rest % 10;
		rest /= 10;
	} while (rest);
	if (value < 0)
		digits[--at] = '-';
	memcpy(buffer, digits + at, sizeof(digits) - at);
	return sizeof(digits) - at;
}

static size_t format_hexadecimal(uint8_t *buffer, uint32_t value)
{
	for (int i = 0; i < 8; i++)
		buffer[i] = "0123456789abcdef"[value >> (28 - i * 4) & 15];
	return 8;
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	uint8_t buffer[64];
	uint32_t seed = 1, sum = 0;

	for (int i = 0; i < iterations; i++) {
		for (int j = 0; j < 1000; j++) {
			size_t length;

			seed = seed * 1664525 + 1013904223;
			length = format_decimal(buffer, (int)seed >> (j & 31));
			buffer[length++] = ' ';
			length += format_hexadecimal(buffer + length, seed);
			for (size_t at = 0; at < length; at++)
				sum = sum * 31 + buffer[at];
		}
	}
	printf("%u\n", sum);
	return 0;
}
