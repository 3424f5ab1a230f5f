// SPDX-License-Identifier: GPL-2.0
// Planted: shifts by more than the width, underflows a reference count, warns.
#include <linux/module.h>
#include <linux/refcount.h>

static int distance = 40;
static refcount_t references = REFCOUNT_INIT(0);

static int __init planted_init(void)
{
	int one = 1;

	OPTIMIZER_HIDE_VAR(distance);
	pr_info("shifted %d\n", one << distance);
	refcount_dec(&references);
	WARN(distance == 40, "planted warning %d\n", distance);
	return 0;
}

static void __exit planted_exit(void)
{
}

module_init(planted_init);
module_exit(planted_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Planted undefined behaviour and warnings");
