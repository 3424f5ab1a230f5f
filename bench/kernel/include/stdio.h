/* SPDX-License-Identifier: MIT OR GPL-2.0-only */
/* Makes the file that includes it, or another header beside it, a module whose init runs main(). */
#ifndef BENCH_STDIO_H
#define BENCH_STDIO_H

#include <linux/kernel.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "../program.h"

#define main bench_main
#define atoi(text) ((int)simple_strtol(text, NULL, 10))
#define printf(...) bench_print(__VA_ARGS__)
#define malloc(size) kvmalloc(size, GFP_KERNEL)
#define calloc(count, size) kvcalloc(count, size, GFP_KERNEL)
#define free(memory) kvfree(memory)

static int bench_main(int argc, char **argv);

static int __init bench_init(void)
{
	return bench_main(tusk_console_argument_count, tusk_console_arguments);
}

static void __exit bench_exit(void)
{
}

module_init(bench_init);
module_exit(bench_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A program of the benchmarks");

#endif
