// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * Exercises /dev/tusk-queue: prints one line a step and ends with 1 at the first that fails.
 * Build: gcc -O2 -static -o queue_client queue_client.c
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void check(const char *step, int good)
{
	printf("%s: %s\n", step, good ? "ok" : "FAILED");
	fflush(stdout);
	if (!good)
		exit(1);
}

static void on_alarm(int signal)
{
	(void)signal;
}

static int shows(const char *path, const char *expected)
{
	char text[256] = "";
	FILE *file = fopen(path, "r");
	size_t length = file ? fread(text, 1, sizeof(text) - 1, file) : 0;

	if (file)
		fclose(file);
	if (length && !strcmp(text, expected))
		return 1;
	printf("%s has: %s", path, text);
	return 0;
}

int main(void)
{
	struct sigaction action = { .sa_handler = on_alarm };
	int file = open("/dev/tusk-queue", O_RDWR);
	int other = open("/dev/tusk-queue", O_RDWR | O_NONBLOCK);
	struct pollfd ready = { .fd = file, .events = POLLIN | POLLOUT };
	char text[64];
	int status;
	pid_t child;

	check("open", file >= 0 && other >= 0);
	check("empty: only writable", poll(&ready, 1, 0) == 1 && ready.revents == POLLOUT);
	check("nothing to read: EAGAIN", read(other, text, 4) == -1 && errno == EAGAIN);

	check("write", write(file, "abcd", 4) == 4);
	check("both ready", poll(&ready, 1, 0) == 1 && ready.revents == (POLLIN | POLLOUT));
	check("debugfs", shows("/sys/kernel/debug/tusk-queue/state", "4 bytes waiting, 4 in all\n61 62 63 64 \n"));
	check("proc", shows("/proc/tusk-queue", "4 bytes waiting, 4 in all\n61 62 63 64 \n"));
	check("read a part", read(file, text, 3) == 3 && !memcmp(text, "abc", 3));
	check("read the rest", read(other, text, 3) == 1 && text[0] == 'd');

	child = fork();
	if (child == 0) {
		usleep(50000);
		_exit(write(other, "late", 4) == 4 ? 0 : 1);
	}
	check("a read waits for the write", read(file, text, sizeof(text)) == 4 && !memcmp(text, "late", 4));
	check("the writer was right", waitpid(child, &status, 0) == child && status == 0);

	child = fork();
	if (child == 0) {
		usleep(50000);
		_exit(write(other, "x", 1) == 1 ? 0 : 1);
	}
	ready.events = POLLIN;
	check("poll waits for the write", poll(&ready, 1, 5000) == 1 && ready.revents == POLLIN);
	check("the writer was right", waitpid(child, &status, 0) == child && status == 0);
	check("read it", read(file, text, sizeof(text)) == 1);

	sigaction(SIGALRM, &action, NULL);
	ualarm(50000, 0);
	check("a signal ends the wait: EINTR", read(file, text, 4) == -1 && errno == EINTR);

	memset(text, 'y', sizeof(text));
	check("fill", write(file, text, sizeof(text)) == 16);
	check("full: EAGAIN", write(other, text, 1) == -1 && errno == EAGAIN);
	check("drain", read(file, text, sizeof(text)) == 16);
	check("close", close(file) == 0 && close(other) == 0);
	return 0;
}
