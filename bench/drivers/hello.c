// SPDX-License-Identifier: GPL-2.0
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/module.h>
#include <linux/slab.h>

static int count = 3;
module_param(count, int, 0);
MODULE_PARM_DESC(count, "How many numbers to keep");

static bool verbose;
module_param(verbose, bool, 0);
MODULE_PARM_DESC(verbose, "Whether to say more");

static int *numbers;

static int __init hello_init(void)
{
	int last = 72;
	int i;

	pr_info("hello (init)\n");
	if (count < 1 || count > 100)
		return -EINVAL;

	numbers = kcalloc(count, sizeof(*numbers), GFP_KERNEL);
	if (!numbers)
		return -ENOMEM;

	for (i = 0; i < count; i++) {
		numbers[i] = last;
		last += 36;
		if (verbose)
			pr_info("keeping %d\n", numbers[i]);
	}

	return 0;
}
module_init(hello_init);

static void __exit hello_exit(void)
{
	int i;

	for (i = 0; i < count; i++)
		pr_info("my number is %d\n", numbers[i]);
	kfree(numbers);
	pr_info("goodbye (exit)\n");
}
module_exit(hello_exit);

MODULE_DESCRIPTION("The smallest module");
MODULE_AUTHOR("The Tusk authors");
MODULE_LICENSE("GPL");
MODULE_ALIAS("tusk_hello");
