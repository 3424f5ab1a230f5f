// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * The console and the memory of console programs that run as modules: what
 * they write is read from /proc/tusk_console and is gone when that is written
 * to; how many objects they made and still have is in the parameters, and one
 * allocation can be told to fail. Allocations are counted here, not by
 * failslab, for its numbers are those of the module loader too.
 */
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/proc_fs.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#define CAPACITY (256 << 10)

void *tusk_console_allocate(size_t size);
void tusk_console_give_back(const void *memory);
void tusk_console_put(char c);

/* The programs have no arguments. */
extern int tusk_console_argument_count;
int tusk_console_argument_count;
EXPORT_SYMBOL_GPL(tusk_console_argument_count);

extern char *tusk_console_arguments[];
char *tusk_console_arguments[1];
EXPORT_SYMBOL_GPL(tusk_console_arguments);

static char text[CAPACITY];
static size_t length;

static ulong allocations;
module_param(allocations, ulong, 0444);
MODULE_PARM_DESC(allocations, "Allocations since the console was cleared");

static long live;
module_param(live, long, 0444);
MODULE_PARM_DESC(live, "Objects not given back since the console was cleared");

static ulong fail;
module_param(fail, ulong, 0644);
MODULE_PARM_DESC(fail, "The allocation that fails, counted from 1; 0: none");

void *tusk_console_allocate(size_t size)
{
	void *memory;

	if (++allocations == fail)
		return NULL;
	memory = kvzalloc(size, GFP_KERNEL);
	if (memory)
		live++;
	return memory;
}
EXPORT_SYMBOL_GPL(tusk_console_allocate);

void tusk_console_give_back(const void *memory)
{
	if (memory)
		live--;
	kvfree(memory);
}
EXPORT_SYMBOL_GPL(tusk_console_give_back);

void tusk_console_put(char c)
{
	if (length < CAPACITY)
		text[length++] = c;
}
EXPORT_SYMBOL_GPL(tusk_console_put);

static ssize_t console_read(struct file *file, char __user *to, size_t size, loff_t *position)
{
	return simple_read_from_buffer(to, size, position, text, length);
}

static ssize_t console_write(struct file *file, const char __user *from, size_t size, loff_t *position)
{
	length = 0;
	allocations = 0;
	live = 0;
	return size;
}

static const struct proc_ops console_ops = {
	.proc_read = console_read,
	.proc_write = console_write,
};

static int __init console_init(void)
{
	return proc_create("tusk_console", 0600, NULL, &console_ops) ? 0 : -ENOMEM;
}

static void __exit console_exit(void)
{
	remove_proc_entry("tusk_console", NULL);
}

module_init(console_init);
module_exit(console_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Console of the differential tests");
