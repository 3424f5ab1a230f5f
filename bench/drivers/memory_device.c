// SPDX-License-Identifier: GPL-2.0
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/rwsem.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

static unsigned int size = 4096;
module_param(size, uint, 0);
MODULE_PARM_DESC(size, "Bytes of memory");

static DECLARE_RWSEM(memory_lock);	/* protects what memory points to */
static char *memory;

static ssize_t memory_read(struct file *file, char __user *user, size_t count, loff_t *position)
{
	loff_t at = *position;

	if (at > size)
		return -ERANGE;

	count = min_t(size_t, count, size - at);
	down_read(&memory_lock);
	if (copy_to_user(user, memory + at, count))
		count = -EFAULT;
	else
		*position = at + count;
	up_read(&memory_lock);
	return count;
}

static ssize_t memory_write(struct file *file, const char __user *user, size_t count, loff_t *position)
{
	loff_t at = *position;

	if (at > size)
		return -ERANGE;
	if (at == size)
		return -ENOSPC;

	count = min_t(size_t, count, size - at);
	down_write(&memory_lock);
	if (copy_from_user(memory + at, user, count))
		count = -EFAULT;
	else
		*position = at + count;
	up_write(&memory_lock);
	return count;
}

static loff_t memory_seek(struct file *file, loff_t offset, int whence)
{
	switch (whence) {
	case SEEK_SET:
		break;
	case SEEK_CUR:
		offset += file->f_pos;
		break;
	case SEEK_END:
		offset += size;
		break;
	default:
		return -EINVAL;
	}

	return vfs_setpos(file, offset, LLONG_MAX);
}

static const struct file_operations memory_operations = {
	.owner	= THIS_MODULE,
	.llseek	= memory_seek,
	.read	= memory_read,
	.write	= memory_write,
};

static struct miscdevice memory_device = {
	.minor	= MISC_DYNAMIC_MINOR,
	.name	= "memory",
	.fops	= &memory_operations,
	.mode	= 0600,
};

static int __init memory_init(void)
{
	int ret;

	memory = kvzalloc(size, GFP_KERNEL);
	if (!memory)
		return -ENOMEM;

	ret = misc_register(&memory_device);
	if (ret) {
		kvfree(memory);
		return ret;
	}

	pr_info("%u bytes at /dev/memory\n", size);
	return 0;
}
module_init(memory_init);

static void __exit memory_exit(void)
{
	misc_deregister(&memory_device);
	kvfree(memory);
}
module_exit(memory_exit);

MODULE_DESCRIPTION("A seekable memory device");
MODULE_AUTHOR("The Tusk authors");
MODULE_LICENSE("GPL");
