// SPDX-License-Identifier: GPL-2.0
// Planted: reads freed memory, in a function that the init function calls.
#include <linux/module.h>
#include <linux/slab.h>

static int *value;

static noinline int read_freed(void)
{
	return READ_ONCE(value[3]);
}

static int __init planted_init(void)
{
	value = kcalloc(16, sizeof(int), GFP_KERNEL);
	if (!value)
		return -ENOMEM;
	OPTIMIZER_HIDE_VAR(value);
	kfree(value);
	pr_info("read %d\n", read_freed());
	return 0;
}

static void __exit planted_exit(void)
{
}

module_init(planted_init);
module_exit(planted_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Planted use after free");
