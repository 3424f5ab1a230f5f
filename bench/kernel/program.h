/* SPDX-License-Identifier: MIT OR GPL-2.0-only */
/* The C library's part in a program of bench/language that is built as a module: see include/. */
#ifndef BENCH_PROGRAM_H
#define BENCH_PROGRAM_H

#include <linux/types.h>

extern int tusk_console_argument_count;
extern char *tusk_console_arguments[];
void *tusk_console_allocate(size_t size);
void tusk_console_give_back(const void *memory);
void tusk_console_put(char c);
__printf(1, 2) int bench_print(const char *format, ...);

#endif
