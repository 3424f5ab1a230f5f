// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * Runs a program's module: what it wrote, then a line "@error|allocations|live"; then once more for each allocation (or for some of them,
 * where there are many) with that one failing, and a line for each time that did not end well.
 *   run MODULE
 * One process does all of it, for processes are what takes time in user mode.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CONSOLE "/proc/tusk_console"
#define PARAMETERS "/sys/module/tusk_console/parameters/"
#define TRIES 8

static const char *module;
static long allocations, live;

static void fatal(const char *what)
{
	printf("%s: %s\n", what, strerror(errno));
	exit(1);
}

static void write_to(const char *path, const char *text)
{
	int file = open(path, O_WRONLY);

	if (file < 0 || write(file, text, strlen(text)) < 0)
		fatal(path);
	close(file);
}

static long read_from(const char *path)
{
	char text[32] = "";
	int file = open(path, O_RDONLY);

	if (file < 0 || read(file, text, sizeof(text) - 1) <= 0)
		fatal(path);
	close(file);
	return atol(text);
}

/* Loads and unloads it; the errno it ended with. */
static int run(long failing)
{
	char text[64];
	int file, error = 0;

	snprintf(text, sizeof(text), "%ld", failing);
	write_to(PARAMETERS "fail", text);
	write_to(CONSOLE, "\n");
	snprintf(text, sizeof(text), "/programs/%s.ko", module);
	file = open(text, O_RDONLY);
	if (file < 0)
		fatal(text);
	if (syscall(SYS_finit_module, file, "", 0))
		error = errno;
	close(file);
	if (!error && syscall(SYS_delete_module, module, O_NONBLOCK))
		fatal("unload");
	allocations = read_from(PARAMETERS "allocations");
	live = read_from(PARAMETERS "live");
	return error;
}

static void print_console(void)
{
	char text[4096];
	ssize_t size;
	int file = open(CONSOLE, O_RDONLY);

	if (file < 0)
		fatal(CONSOLE);
	while ((size = read(file, text, sizeof(text))) > 0)
		fwrite(text, 1, size, stdout);
	close(file);
}

int main(int count, char **arguments)
{
	int usual, error;
	long total, n;

	if (count != 2)
		return 2;
	module = arguments[1];
	usual = run(0);
	total = allocations;
	print_console();
	printf("\n@%s|%ld|%ld\n", usual ? strerror(usual) : "", allocations, live);
	fflush(stdout);
	for (n = 1; n <= total; n += total / TRIES + 1) {
		error = run(n);
		if (error && error != ENOMEM && error != usual)
			printf("allocation %ld of %ld fails: %s\n", n, total, strerror(error));
		if (live)
			printf("allocation %ld of %ld fails: %ld objects are left\n", n, total, live);
	}
	return 0;
}
