// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * Exercises /dev/tusk-misc-device: ioctl_client [DEVICE]. Prints one line a step and ends with 1 at the first that fails.
 * Build: gcc -O2 -static -o ioctl_client ioctl_client.c
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define VALUE_HELLO	_IO('|', 0x80)
#define VALUE_GET	_IOR('|', 0x81, int)
#define VALUE_SET	_IOW('|', 0x82, int)

static void *volatile bad = (void *)8;

static void check(const char *step, int good)
{
	printf("%s: %s\n", step, good ? "ok" : "FAILED");
	if (!good)
		exit(1);
}

static int fails(int result, int error)
{
	return result == -1 && errno == error;
}

int main(int argc, char **argv)
{
	const char *device = argc > 1 ? argv[1] : "/dev/tusk-misc-device";
	char text[80];
	int value = 42;
	int first, second;

	first = open(device, O_RDWR);
	second = open(device, O_RDWR);
	check("open twice", first >= 0 && second >= 0);

	check("hello", ioctl(first, VALUE_HELLO) == 0);
	check("set value", ioctl(first, VALUE_SET, &value) == 0);
	value = 0;
	check("get value", ioctl(first, VALUE_GET, &value) == 0 && value == 42);
	check("each open has its own value", ioctl(second, VALUE_GET, &value) == 0 && value == 0);

	check("unknown command: ENOTTY", fails(ioctl(first, _IO('|', 0x7f)), ENOTTY));
	check("bad address: EFAULT", fails(ioctl(first, VALUE_GET, bad), EFAULT));
	check("bad address: EFAULT", fails(ioctl(first, VALUE_SET, bad), EFAULT));

	check("write", write(first, "some text", 9) == 9);
	check("read at 0", pread(first, text, sizeof(text), 0) == 9 && !memcmp(text, "some text", 9));
	check("read at 5", pread(first, text, 2, 5) == 2 && !memcmp(text, "te", 2));
	check("read at the end", pread(first, text, sizeof(text), 9) == 0);
	check("read far behind the end", pread(first, text, sizeof(text), 1LL << 40) == 0);
	check("read to a bad address: EFAULT", fails(pread(first, bad, 4, 0), EFAULT));
	check("write from a bad address: EFAULT", fails(write(first, bad, 4), EFAULT));

	memset(text, 'x', sizeof(text));
	check("write more than fits", write(second, text, sizeof(text)) == 64);
	check("read it back", pread(second, text, sizeof(text), 0) == 64);
	check("seek: ESPIPE", fails(lseek(first, 0, SEEK_SET), ESPIPE));

	check("close", close(first) == 0 && close(second) == 0);
	return 0;
}
