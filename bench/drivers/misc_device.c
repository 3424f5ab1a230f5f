// SPDX-License-Identifier: GPL-2.0
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#define VALUE_HELLO	_IO('|', 0x80)
#define VALUE_GET	_IOR('|', 0x81, int)
#define VALUE_SET	_IOW('|', 0x82, int)

struct value_file {
	struct mutex lock;	/* protects all below */
	int number;
	size_t length;
	char text[64];
};

static int value_open(struct inode *inode, struct file *file)
{
	struct value_file *value;

	value = kzalloc(sizeof(*value), GFP_KERNEL);
	if (!value)
		return -ENOMEM;

	mutex_init(&value->lock);
	file->private_data = value;
	pr_info("opened\n");
	return 0;
}

static int value_release(struct inode *inode, struct file *file)
{
	struct value_file *value = file->private_data;

	pr_info("closed\n");
	mutex_destroy(&value->lock);
	kfree(value);
	return 0;
}

static ssize_t value_read(struct file *file, char __user *user, size_t count, loff_t *position)
{
	struct value_file *value = file->private_data;
	ssize_t ret;

	mutex_lock(&value->lock);
	ret = simple_read_from_buffer(user, count, position, value->text, value->length);
	mutex_unlock(&value->lock);
	return ret;
}

static ssize_t value_write(struct file *file, const char __user *user, size_t count, loff_t *position)
{
	struct value_file *value = file->private_data;
	ssize_t ret = min(count, sizeof(value->text));

	mutex_lock(&value->lock);
	if (copy_from_user(value->text, user, ret)) {
		ret = -EFAULT;
	} else {
		value->length = ret;
		*position += ret;
	}
	mutex_unlock(&value->lock);
	return ret;
}

static long value_ioctl(struct file *file, unsigned int command, unsigned long argument)
{
	struct value_file *value = file->private_data;
	int __user *user = (int __user *)argument;
	int number;

	switch (command) {
	case VALUE_HELLO:
		pr_info("hello from the device\n");
		return 0;
	case VALUE_GET:
		mutex_lock(&value->lock);
		number = value->number;
		mutex_unlock(&value->lock);
		if (put_user(number, user))
			return -EFAULT;
		pr_info("the value is %d\n", number);
		return 0;
	case VALUE_SET:
		if (get_user(number, user))
			return -EFAULT;
		mutex_lock(&value->lock);
		value->number = number;
		mutex_unlock(&value->lock);
		pr_info("set the value to %d\n", number);
		return 0;
	default:
		return -ENOTTY;
	}
}

static const struct file_operations value_operations = {
	.owner		= THIS_MODULE,
	.open		= value_open,
	.release	= value_release,
	.read		= value_read,
	.write		= value_write,
	.unlocked_ioctl	= value_ioctl,
	.compat_ioctl	= compat_ptr_ioctl,
};

static struct miscdevice value_device = {
	.minor	= MISC_DYNAMIC_MINOR,
	.name	= "tusk-misc-device",
	.fops	= &value_operations,
	.mode	= 0600,
};

static int __init value_init(void)
{
	pr_info("init\n");
	return misc_register(&value_device);
}
module_init(value_init);

static void __exit value_exit(void)
{
	pr_info("exit\n");
	misc_deregister(&value_device);
}
module_exit(value_exit);

MODULE_DESCRIPTION("A misc device with ioctls and a value under a mutex");
MODULE_AUTHOR("The Tusk authors");
MODULE_LICENSE("GPL");
