// SPDX-License-Identifier: GPL-2.0
// Planted: takes a mutex twice.
#include <linux/module.h>
#include <linux/mutex.h>

static DEFINE_MUTEX(lock);

static int __init planted_init(void)
{
	mutex_lock(&lock);
	mutex_lock(&lock);
	mutex_unlock(&lock);
	return 0;
}

static void __exit planted_exit(void)
{
}

module_init(planted_init);
module_exit(planted_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Planted self deadlock");
