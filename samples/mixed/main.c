// SPDX-License-Identifier: GPL-2.0
/*
 * A module in C as it might have been for years: /proc/checksum takes bytes and shows the checksum of the last ones.
 * The checksum itself is C#: checksum_of() of mixed.h.
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "mixed.h"

static DEFINE_MUTEX(last_lock);
static s64 last;	/* protected by last_lock */

static int checksum_show(struct seq_file *m, void *unused)
{
	mutex_lock(&last_lock);
	seq_printf(m, "%08llx\n", last);
	mutex_unlock(&last_lock);
	return 0;
}

static int checksum_open(struct inode *inode, struct file *file)
{
	return single_open(file, checksum_show, NULL);
}

static ssize_t checksum_write(struct file *file, const char __user *user, size_t count, loff_t *position)
{
	void *data;
	s64 sum;

	if (count > PAGE_SIZE)
		return -E2BIG;

	data = memdup_user(user, count);
	if (IS_ERR(data))
		return PTR_ERR(data);

	sum = checksum_of(data, count);
	kfree(data);
	if (sum < 0)
		return sum;

	mutex_lock(&last_lock);
	last = sum;
	mutex_unlock(&last_lock);
	return count;
}

static const struct proc_ops checksum_operations = {
	.proc_open	= checksum_open,
	.proc_read	= seq_read,
	.proc_lseek	= seq_lseek,
	.proc_write	= checksum_write,
	.proc_release	= single_release,
};

static int __init mixed_init(void)
{
	if (!proc_create("checksum", 0600, NULL, &checksum_operations))
		return -ENOMEM;

	pr_info("loaded\n");
	return 0;
}
module_init(mixed_init);

static void __exit mixed_exit(void)
{
	remove_proc_entry("checksum", NULL);
}
module_exit(mixed_exit);

MODULE_DESCRIPTION("A C module that adopts one C# file");
MODULE_AUTHOR("The Tusk authors");
MODULE_LICENSE("GPL");
