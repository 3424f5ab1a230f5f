// SPDX-License-Identifier: MIT OR GPL-2.0-only
/* Exercises /dev/memory of 4096 bytes: prints only the steps that fail. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <unistd.h>

static void *volatile bad = (void *)8;
static int failures;

static void check(const char *step, int good)
{
	if (good)
		return;
	printf("%s: FAILED, errno %d\n", step, errno);
	failures++;
}

static int fails(long result, int error)
{
	return result == -1 && errno == error;
}

int main(void)
{
	int file = open("/dev/memory", O_RDWR);
	struct pollfd ready = { .fd = file, .events = POLLIN | POLLOUT };
	char text[8192];

	check("open", file >= 0);
	check("write", write(file, "abcdef", 6) == 6);
	check("the position has moved", lseek(file, 0, SEEK_CUR) == 6);
	check("read", pread(file, text, 3, 1) == 3 && !memcmp(text, "bcd", 3));
	check("read nothing", pread(file, text, 0, 0) == 0);
	check("read to the end only", pread(file, text, sizeof(text), 0) == 4096);
	check("read at the end", pread(file, text, 1, 4096) == 0);
	check("write nothing", pwrite(file, text, 0, 0) == 0);
	check("write up to the end", pwrite(file, "xyz", 3, 4094) == 2);
	check("write at the end: ENOSPC", fails(pwrite(file, "x", 1, 4096), ENOSPC));
	check("poll", poll(&ready, 1, 0) == 1);

	check("seek to the end", lseek(file, -2, SEEK_END) == 4094);
	check("seek on", lseek(file, 1, SEEK_CUR) == 4095);
	check("seek before the start: EINVAL", fails(lseek(file, -1, SEEK_SET), EINVAL));
	check("seek to data: EINVAL", fails(lseek(file, 0, SEEK_DATA), EINVAL));
	check("the position is as before", lseek(file, 0, SEEK_CUR) == 4095);
	check("read there", read(file, text, 10) == 1 && text[0] == 'y');

	check("read to a bad address: EFAULT", fails(pread(file, bad, 4, 0), EFAULT));
	check("write from a bad address: EFAULT", fails(pwrite(file, bad, 4, 0), EFAULT));
	check("the bytes behind are unharmed", pread(file, text, 2, 4) == 2 && !memcmp(text, "ef", 2));
	check("ioctl: ENOTTY", fails(ioctl(file, 0x1234), ENOTTY));
	check("seek behind the end", lseek(file, 5000, SEEK_SET) == 5000);
	check("close", close(file) == 0);
	puts(failures ? "failed" : "all ok");
	return failures != 0;
}
