// SPDX-License-Identifier: GPL-2.0
// Its init function fails with an errno of choice.
#include <linux/module.h>

static int error = 16;
module_param(error, int, 0444);

static int __init refuses_init(void)
{
	return -error;
}

module_init(refuses_init);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Fails to load");
