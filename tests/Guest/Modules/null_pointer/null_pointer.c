// SPDX-License-Identifier: GPL-2.0
// Planted: writes through a null pointer, two calls deep.
#include <linux/module.h>

struct state {
	char padding[24];
	int count;
};

static struct state *state;

static noinline void touch(struct state *s)
{
	WRITE_ONCE(s->count, 1);
}

static noinline void update(void)
{
	touch(state);
	barrier();
}

static int __init planted_init(void)
{
	OPTIMIZER_HIDE_VAR(state);
	update();
	return 0;
}

static void __exit planted_exit(void)
{
}

module_init(planted_init);
module_exit(planted_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Planted null pointer");
