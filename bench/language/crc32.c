#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint32_t table[256];
static uint8_t data[65536];

static void make_table(void)
{
	for (uint32_t i = 0; i < 256; i++) {
		uint32_t entry = i;

		for (int bit = 0; bit < 8; bit++)
			entry = entry & 1 ? entry >> 1 ^ 0xedb88320 : entry >> 1;
		table[i] = entry;
	}
}

static uint32_t crc32(const uint8_t *p, size_t length)
{
	uint32_t crc = ~0u;

	while (length--)
		crc = table[(uint8_t)crc ^ *p++] ^ crc >> 8;
	return ~crc;
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	uint32_t seed = 1, sum = 0;

	make_table();
	for (size_t i = 0; i < sizeof(data); i++) {
		seed = seed * 1664525 + 1013904223;
		data[i] = seed >> 24;
	}
	for (int i = 0; i < iterations; i++) {
		data[i % sizeof(data)]++;
		sum = sum * 31 + crc32(data, sizeof(data));
	}
	printf("%u\n", sum);
	return 0;
}
