#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define LENGTH 8000

static int kind_of(uint8_t kind)
{
	return kind < 8 ? kind : -EINVAL;
}

static int digit_of(uint8_t digit)
{
	if (digit < '0' || digit > '9')
		return -EINVAL;
	return digit - '0';
}

static int record_total(const uint8_t *record, int seed, int *result)
{
	int total = seed;
	int count = kind_of(record[0]);

	if (count < 0)
		return count;
	for (int i = 1; i <= count; i++) {
		int digit = digit_of(record[i]);

		if (digit < 0)
			return digit;
		total = total * 10 + digit;
	}
	*result = total;
	return 0;
}

int main(int argc, char **argv)
{
	int iterations = atoi(argv[1]);
	uint8_t *records = malloc(LENGTH);
	uint32_t sum = 0;

	if (!records)
		return 1;
	for (int i = 0; i < LENGTH; i++)
		records[i] = i % 8 == 0 ? i / 8 % 1000 == 0 ? 0xff : 3 : '0' + i % 10;
	for (int i = 0; i < iterations; i++) {
		for (int at = 0; at < LENGTH; at += 8) {
			int total;

			if (record_total(records + at, i, &total) == 0)
				sum = sum * 31 + total;
			else
				sum ^= 0x5555;
		}
	}
	printf("%u\n", sum);
	free(records);
	return 0;
}
