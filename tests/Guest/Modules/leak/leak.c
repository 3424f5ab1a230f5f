// SPDX-License-Identifier: GPL-2.0
// Planted: every load leaves two objects behind; where asked to, four and pages.
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>

static noinline void lose(size_t size)
{
	void *lost = kzalloc(size, GFP_KERNEL);

	OPTIMIZER_HIDE_VAR(lost);
}

static bool pages;
module_param(pages, bool, 0);

static int __init planted_init(void)
{
	if (pages) {
		void *lost = vmalloc(3 * PAGE_SIZE);

		OPTIMIZER_HIDE_VAR(lost);
		lose(48);
		lose(1000);
	}
	lose(48);
	lose(1000);
	return 0;
}

static void __exit planted_exit(void)
{
}

module_init(planted_init);
module_exit(planted_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Planted leak");
