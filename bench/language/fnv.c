#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint8_t data[65536];

static uint64_t fnv(const uint8_t *p, size_t length)
{
	uint64_t hash = 14695981039346656037u;

	for (size_t i = 0; i < length; i++) {
		hash ^= p[i];
		hash *= 1099511628211;
	}
	return hash;
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	uint32_t seed = 1;
	uint64_t sum = 0;

	for (size_t i = 0; i < sizeof(data); i++) {
		seed = seed * 1664525 + 1013904223;
		data[i] = seed >> 24;
	}
	for (int i = 0; i < iterations; i++) {
		data[i % sizeof(data)]++;
		sum = sum * 31 + fnv(data, sizeof(data));
	}
	printf("%llu\n", (unsigned long long)sum);
	return 0;
}
