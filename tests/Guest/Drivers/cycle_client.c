// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * Loads, uses and unloads each sample once. One process does what a script would need dozens for, and processes are what takes time where a
 * debug kernel is emulated.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int bad;

static void expect(const char *what, const char *name, long result, int error)
{
	int got = result < 0 ? errno : 0;

	if (got != error) {
		printf("%s %s: %s\n", what, name, strerror(got));
		bad = 1;
	}
}

static void load(const char *name, const char *parameters, int error)
{
	char path[64];
	int file;

	snprintf(path, sizeof(path), "/m/%s.ko", name);
	file = open(path, O_RDONLY);
	expect("open", path, file, 0);
	expect("load", name, syscall(SYS_finit_module, file, parameters, 0), error);
	close(file);
}

static void unload(const char *name)
{
	expect("unload", name, syscall(SYS_delete_module, name, O_NONBLOCK), 0);
}

static void run(const char *path)
{
	int status = 0;
	pid_t child = vfork();

	if (child == 0) {
		dup2(open("/dev/null", O_WRONLY), 1);
		execl(path, path, (char *)NULL);
		_exit(127);
	}
	waitpid(child, &status, 0);
	if (status) {
		printf("%s: status %d\n", path, status);
		bad = 1;
	}
}

int main(void)
{
	char text[16] = "";
	int file;

	setbuf(stdout, NULL);
	load("hello", "count=3 verbose=1", 0);
	unload("hello");
	load("hello", "count=0", EINVAL);
	load("print", "", 0);
	unload("print");

	load("misc_device", "", 0);
	run("/m/ioctl_client");
	unload("misc_device");

	load("memory_device", "", 0);
	run("/m/memory_client");
	run("/m/range_client");
	unload("memory_device");

	load("mixed", "", 0);
	file = open("/proc/checksum", O_RDWR);
	expect("write", "/proc/checksum", write(file, "abcde", 5), 0);
	close(file);
	file = open("/proc/checksum", O_RDONLY);
	expect("read", "/proc/checksum", read(file, text, sizeof(text) - 1), 0);
	close(file);
	fputs(text, stdout);
	unload("mixed");
	return bad;
}
