// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * What programs that run as modules have instead of a C library: their
 * argument is a parameter of this module, what they write is read from
 * /proc/bench_console and is gone when that is written to.
 */
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "program.h"

static char iterations[16] = "0";
module_param_string(iterations, iterations, sizeof(iterations), 0600);
MODULE_PARM_DESC(iterations, "The argument of the programs");

static char text[1024];
static size_t length;

int tusk_console_argument_count = 2;
EXPORT_SYMBOL_GPL(tusk_console_argument_count);

char *tusk_console_arguments[] = { "program", iterations };
EXPORT_SYMBOL_GPL(tusk_console_arguments);

void *tusk_console_allocate(size_t size)
{
	return kvzalloc(size, GFP_KERNEL);
}
EXPORT_SYMBOL_GPL(tusk_console_allocate);

void tusk_console_give_back(const void *memory)
{
	kvfree(memory);
}
EXPORT_SYMBOL_GPL(tusk_console_give_back);

void tusk_console_put(char c)
{
	if (length < sizeof(text))
		text[length++] = c;
}
EXPORT_SYMBOL_GPL(tusk_console_put);

int bench_print(const char *format, ...)
{
	va_list arguments;
	int written;

	va_start(arguments, format);
	written = vscnprintf(text + length, sizeof(text) - length, format, arguments);
	va_end(arguments);
	length += written;
	return written;
}
EXPORT_SYMBOL_GPL(bench_print);

static ssize_t console_read(struct file *file, char __user *to, size_t size, loff_t *position)
{
	return simple_read_from_buffer(to, size, position, text, length);
}

static ssize_t console_write(struct file *file, const char __user *from, size_t size, loff_t *position)
{
	length = 0;
	return size;
}

static const struct proc_ops console_ops = {
	.proc_read = console_read,
	.proc_write = console_write,
};

static int __init console_init(void)
{
	return proc_create("bench_console", 0600, NULL, &console_ops) ? 0 : -ENOMEM;
}

static void __exit console_exit(void)
{
	remove_proc_entry("bench_console", NULL);
}

module_init(console_init);
module_exit(console_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Console of the benchmarks");
