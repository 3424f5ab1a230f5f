// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * How often a second a device can be asked: device_rates DEVICE MILLISECONDS OPERATION...
 * Operations: null (getppid: what a system call costs), read, write, get (ioctl of misc_device), unknown (an ioctl that nobody
 * knows), open (open and close). Prints "OPERATION RATE" lines. Build: gcc -O2 -static -o device_rates device_rates.c
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#define VALUE_GET	_IOR('|', 0x81, int)
#define UNKNOWN		_IO('|', 0x7f)

#define BATCH		50
#define MIN_BATCHES	5
#define MAX_BATCHES	100000

static int64_t batches[MAX_BATCHES];
static const char *device;
static char text[32] = "0123456789abcdef0123456789abcdef";

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000000000ll + time.tv_nsec;
}

static int once(const char *operation, int file)
{
	int value;

	switch (operation[0]) {
	case 'n':
		return getppid() >= 0;
	case 'r':
		return pread(file, text, sizeof(text), 0) == sizeof(text);
	case 'w':
		return pwrite(file, text, sizeof(text), 0) == sizeof(text);
	case 'g':
		return ioctl(file, VALUE_GET, &value) == 0;
	case 'u':
		return ioctl(file, UNKNOWN) == -1;
	case 'o':
		file = open(device, O_RDWR);
		return file >= 0 && close(file) == 0;
	default:
		return 0;
	}
}

static int compare(const void *left, const void *right)
{
	int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;

	return a < b ? -1 : a > b;
}

/* The median batch: what interrupts the program lengthens few of them. */
static void measure(const char *operation, int file, int64_t nanoseconds)
{
	int64_t start = now(), last = start;
	int count = 0;

	do {
		int64_t time;

		for (int i = 0; i < BATCH; i++) {
			if (!once(operation, file)) {
				fprintf(stderr, "%s failed\n", operation);
				exit(1);
			}
		}
		time = now();
		batches[count++] = time - last;
		last = time;
	} while (count < MAX_BATCHES && (count < MIN_BATCHES || last - start < nanoseconds));
	qsort(batches, count, sizeof(*batches), compare);
	printf("%s %.1f\n", operation, BATCH * 1e9 / batches[count / 2]);
}

int main(int argc, char **argv)
{
	int file;

	if (argc < 4)
		return 2;
	device = argv[1];
	file = open(device, O_RDWR);
	if (file < 0 || pwrite(file, text, sizeof(text), 0) != sizeof(text)) {
		perror(device);
		return 1;
	}
	for (int i = 3; i < argc; i++)
		measure(argv[i], file, atoi(argv[2]) * 1000000ll);
	return 0;
}
