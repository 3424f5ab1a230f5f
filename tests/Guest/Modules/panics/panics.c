// SPDX-License-Identifier: GPL-2.0
// Planted: stops the kernel.
#include <linux/module.h>
#include <linux/panic.h>

static int __init planted_init(void)
{
	panic("planted panic");
	return 0;
}

module_init(planted_init);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Planted panic");
