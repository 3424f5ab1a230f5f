// SPDX-License-Identifier: GPL-2.0
// Nothing planted: a misc device that keeps what was written.
#include <linux/module.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

static char *greeting = "hello";
module_param(greeting, charp, 0444);

struct content {
	struct mutex lock;
	size_t length;
	char bytes[256];
};

static int clean_open(struct inode *inode, struct file *file)
{
	struct content *content = kzalloc(sizeof(*content), GFP_KERNEL);

	if (!content)
		return -ENOMEM;
	mutex_init(&content->lock);
	content->length = scnprintf(content->bytes, sizeof(content->bytes), "%s\n", greeting);
	file->private_data = content;
	return 0;
}

static int clean_release(struct inode *inode, struct file *file)
{
	kfree(file->private_data);
	return 0;
}

static ssize_t clean_read(struct file *file, char __user *to, size_t count, loff_t *position)
{
	struct content *content = file->private_data;
	ssize_t result;

	mutex_lock(&content->lock);
	result = simple_read_from_buffer(to, count, position, content->bytes, content->length);
	mutex_unlock(&content->lock);
	return result;
}

static ssize_t clean_write(struct file *file, const char __user *from, size_t count, loff_t *position)
{
	struct content *content = file->private_data;
	ssize_t result;

	mutex_lock(&content->lock);
	result = simple_write_to_buffer(content->bytes, sizeof(content->bytes), position, from, count);
	if (result > 0)
		content->length = *position;
	mutex_unlock(&content->lock);
	return result;
}

static const struct file_operations clean_operations = {
	.owner = THIS_MODULE,
	.open = clean_open,
	.release = clean_release,
	.read = clean_read,
	.write = clean_write,
};

static struct miscdevice clean_device = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "clean",
	.fops = &clean_operations,
};

module_misc_device(clean_device);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A clean misc device");
