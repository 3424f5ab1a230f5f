// SPDX-License-Identifier: MIT OR GPL-2.0-only
/* Asks /dev/memory for what is out of range, ten times each, and prints the errno of each kind. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const off_t positions[] = { 4097, 1000000, 1LL << 40 };

int main(void)
{
	int file = open("/dev/memory", O_RDWR);
	char text[4] = "";

	for (unsigned i = 0; i < 3; i++)
		for (int times = 0; times < 10; times++) {
			int result = pread(file, text, 4, positions[i]);

			if (times == 9)
				printf("read at %lld: %s\n", (long long)positions[i], result < 0 ? strerror(errno) : "good");
		}
	printf("write at 9000: %s\n", pwrite(file, text, 4, 9000) < 0 ? strerror(errno) : "good");
	printf("then: %s\n", pread(file, text, 4, 0) == 4 ? "good" : strerror(errno));
	return 0;
}
