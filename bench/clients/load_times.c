// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * How long modules take that do their work as they are loaded:
 *   load_times ROUNDS NAME...
 * For each NAME, /modules/NAME_ours.ko and /modules/NAME_theirs.ko in turn: the least of the rounds, in nanoseconds per iteration, loading
 * taken off. Both must write the same to the console module.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* Several times what loading takes, which varies. */
#define RUN_NS 120e6

static void fail(const char *what, const char *name)
{
	fprintf(stderr, "%s %s: %s\n", what, name, strerror(errno));
	exit(1);
}

static void put(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY);

	if (fd < 0 || write(fd, text, strlen(text)) < 0)
		fail("write", path);
	close(fd);
}

static double run(const char *name, const char *side, long iterations, char *output, size_t size)
{
	struct timespec start, end;
	char module[64], path[96], number[24];
	ssize_t length;
	int fd;

	snprintf(number, sizeof(number), "%ld", iterations);
	put("/sys/module/bench_console/parameters/iterations", number);
	put("/proc/bench_console", "\n");
	snprintf(module, sizeof(module), "%s_%s", name, side);
	snprintf(path, sizeof(path), "/modules/%s.ko", module);
	fd = open(path, O_RDONLY);
	if (fd < 0)
		fail("open", path);
	clock_gettime(CLOCK_MONOTONIC, &start);
	if (syscall(SYS_finit_module, fd, "", 0))
		fail("insmod", module);
	clock_gettime(CLOCK_MONOTONIC, &end);
	close(fd);
	if (syscall(SYS_delete_module, module, O_NONBLOCK))
		fail("rmmod", module);
	fd = open("/proc/bench_console", O_RDONLY);
	length = fd < 0 ? -1 : read(fd, output, size - 1);
	if (length < 0)
		fail("read", "/proc/bench_console");
	output[length] = '\0';
	close(fd);
	return (end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec);
}

static void least(const char *name, int rounds, long iterations, double *ours, double *theirs)
{
	char a[256], b[256];

	*ours = *theirs = 1e18;
	for (int i = 0; i < rounds; i++) {
		double first = run(name, "ours", iterations, a, sizeof(a)), second = run(name, "theirs", iterations, b, sizeof(b));

		if (strcmp(a, b)) {
			fprintf(stderr, "%s: the C# writes %s, the C %s\n", name, a, b);
			exit(1);
		}
		if (first < *ours)
			*ours = first;
		if (second < *theirs)
			*theirs = second;
	}
}

int main(int argc, char **argv)
{
	int rounds = argc > 1 ? atoi(argv[1]) : 0;

	for (int i = 2; i < argc; i++) {
		double ours, theirs, our_start, their_start;
		long iterations = 1;

		least(argv[i], rounds, 0, &our_start, &their_start);
		while (iterations < 1 << 28) {
			least(argv[i], 2, iterations, &ours, &theirs);
			if (theirs - their_start >= RUN_NS / 2)
				break;
			iterations *= 2;
		}
		/* What looked long enough in two rounds may have been disturbed in both. */
		for (;;) {
			least(argv[i], rounds, iterations, &ours, &theirs);
			if ((theirs - their_start >= RUN_NS / 4 && ours - our_start >= RUN_NS / 8) || iterations >= 1 << 28)
				break;
			iterations *= 2;
		}
		printf("%s %f %f\n", argv[i], (ours - our_start) / iterations, (theirs - their_start) / iterations);
	}
	return 0;
}
