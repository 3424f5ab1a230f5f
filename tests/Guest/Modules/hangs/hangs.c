// SPDX-License-Identifier: GPL-2.0
// Planted: never comes back, with preemption off.
#include <linux/module.h>
#include <linux/preempt.h>

static int __init planted_init(void)
{
	preempt_disable();
	for (;;)
		cpu_relax();
	return 0;
}

module_init(planted_init);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Planted hang");
