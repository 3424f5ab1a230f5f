// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * Processor time of two programs that take an iteration count:
 *	interleave ROUNDS ITERATIONS A B
 * Runs A and B in turn on one processor, ROUNDS times each, and prints the least time of each, user and system, in microseconds.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long run(char *program, char *iterations)
{
	struct rusage usage;
	int status;
	pid_t child = fork();

	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, STDOUT_FILENO);
		execl(program, program, iterations, NULL);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) < 0 || status != 0) {
		fprintf(stderr, "%s failed\n", program);
		exit(1);
	}
	return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

int main(int argc, char **argv)
{
	cpu_set_t one;
	long least[2] = { -1, -1 };

	if (argc != 5)
		return 2;
	CPU_ZERO(&one);
	CPU_SET(sched_getcpu(), &one);
	sched_setaffinity(0, sizeof(one), &one);
	for (int round = atoi(argv[1]); round > 0; round--) {
		for (int i = 0; i < 2; i++) {
			long time = run(argv[3 + i], argv[2]);

			if (least[i] < 0 || time < least[i])
				least[i] = time;
		}
	}
	printf("%ld %ld\n", least[0], least[1]);
	return 0;
}
