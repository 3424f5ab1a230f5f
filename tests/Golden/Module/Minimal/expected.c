/* Made by Tusk from C#. SPDX-License-Identifier: GPL-2.0 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt
#include <linux/init.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <linux/printk.h>
#include "tusk.h"

enum {
	Module_id = 1,
	Minimal_id = 2,
	tusk_string_id = 3,
};

enum {
	Exception_id = 1,
	KernelException_id = 2,
	System_SystemException_id = 3,
	System_ArithmeticException_id = 4,
	System_DivideByZeroException_id = 5,
	System_OverflowException_id = 6,
	System_IndexOutOfRangeException_id = 7,
	System_NullReferenceException_id = 8,
	System_InvalidCastException_id = 9,
	System_OutOfMemoryException_id = 10,
};

struct Minimal;
struct Module;

struct Module {
	struct tusk_object base;
};

struct Minimal {
	struct Module base;
};

struct tusk_result_Minimal_pointer {
	struct Minimal *value;
	u64 error;
};

static const struct tusk_string tusk_string_1 __maybe_unused = { .base = { .type = 3 }, .length = 48, .number = 1, .utf8 = "Exception of type 'System.Exception' was thrown." };
static const struct tusk_string tusk_string_2 __maybe_unused = { .base = { .type = 3 }, .length = 53, .number = 2, .utf8 = "Exception of type 'Linux.KernelException' was thrown." };
static const struct tusk_string tusk_string_3 __maybe_unused = { .base = { .type = 3 }, .length = 13, .number = 3, .utf8 = "System error." };
static const struct tusk_string tusk_string_4 __maybe_unused = { .base = { .type = 3 }, .length = 50, .number = 4, .utf8 = "Overflow or underflow in the arithmetic operation." };
static const struct tusk_string tusk_string_5 __maybe_unused = { .base = { .type = 3 }, .length = 28, .number = 5, .utf8 = "Attempted to divide by zero." };
static const struct tusk_string tusk_string_6 __maybe_unused = { .base = { .type = 3 }, .length = 45, .number = 6, .utf8 = "Arithmetic operation resulted in an overflow." };
static const struct tusk_string tusk_string_7 __maybe_unused = { .base = { .type = 3 }, .length = 42, .number = 7, .utf8 = "Index was outside the bounds of the array." };
static const struct tusk_string tusk_string_8 __maybe_unused = { .base = { .type = 3 }, .length = 53, .number = 8, .utf8 = "Object reference not set to an instance of an object." };
static const struct tusk_string tusk_string_9 __maybe_unused = { .base = { .type = 3 }, .length = 28, .number = 9, .utf8 = "Specified cast is not valid." };
static const struct tusk_string tusk_string_10 __maybe_unused = { .base = { .type = 3 }, .length = 61, .number = 10, .utf8 = "Insufficient memory to continue the execution of the program." };

static __always_inline __maybe_unused struct tusk_result_Minimal_pointer Minimal_new(void);
static inline __maybe_unused u64 Minimal_ctor(struct Minimal *this);

static s32 Minimal_Count __maybe_unused = 2;

static struct Minimal tusk_module = { .base.base.type = Minimal_id };

static const char *const tusk_error_names[] = {
	[Exception_id] = "System.Exception",
	[KernelException_id] = "Linux.KernelException",
	[System_SystemException_id] = "System.SystemException",
	[System_ArithmeticException_id] = "System.ArithmeticException",
	[System_DivideByZeroException_id] = "System.DivideByZeroException",
	[System_OverflowException_id] = "System.OverflowException",
	[System_IndexOutOfRangeException_id] = "System.IndexOutOfRangeException",
	[System_NullReferenceException_id] = "System.NullReferenceException",
	[System_InvalidCastException_id] = "System.InvalidCastException",
	[System_OutOfMemoryException_id] = "System.OutOfMemoryException",
};

static struct tusk_string *const tusk_error_defaults[] = {
	[Exception_id] = (struct tusk_string *)&tusk_string_1,
	[KernelException_id] = (struct tusk_string *)&tusk_string_2,
	[System_SystemException_id] = (struct tusk_string *)&tusk_string_3,
	[System_ArithmeticException_id] = (struct tusk_string *)&tusk_string_4,
	[System_DivideByZeroException_id] = (struct tusk_string *)&tusk_string_5,
	[System_OverflowException_id] = (struct tusk_string *)&tusk_string_6,
	[System_IndexOutOfRangeException_id] = (struct tusk_string *)&tusk_string_7,
	[System_NullReferenceException_id] = (struct tusk_string *)&tusk_string_8,
	[System_InvalidCastException_id] = (struct tusk_string *)&tusk_string_9,
	[System_OutOfMemoryException_id] = (struct tusk_string *)&tusk_string_10,
};

static struct tusk_string *const tusk_messages[] = {
	[1] = (struct tusk_string *)&tusk_string_1,
	[2] = (struct tusk_string *)&tusk_string_2,
	[3] = (struct tusk_string *)&tusk_string_3,
	[4] = (struct tusk_string *)&tusk_string_4,
	[5] = (struct tusk_string *)&tusk_string_5,
	[6] = (struct tusk_string *)&tusk_string_6,
	[7] = (struct tusk_string *)&tusk_string_7,
	[8] = (struct tusk_string *)&tusk_string_8,
	[9] = (struct tusk_string *)&tusk_string_9,
	[10] = (struct tusk_string *)&tusk_string_10,
};

static __maybe_unused const char *tusk_error_name(u64 error)
{
	return tusk_error_names[tusk_error_class(error)];
}

static __maybe_unused struct tusk_string *tusk_error_text(u64 error)
{
	return tusk_error_message(error) ? tusk_messages[tusk_error_message(error)] : tusk_error_defaults[tusk_error_class(error)];
}

#line 7 "input.cs"
static __always_inline __maybe_unused struct tusk_result_Minimal_pointer Minimal_new(void)
#line 7 "input.cs"
{
#line 116 "Minimal_tusk.c"
	struct Minimal *self;
	u64 error;
	u64 err;

#line 7 "input.cs"
	self = &tusk_module;
#line 7 "input.cs"
	err = Minimal_ctor(self);
#line 7 "input.cs"
	if (unlikely(err))
#line 7 "input.cs"
		goto catch_2;
#line 129 "Minimal_tusk.c"
	return (struct tusk_result_Minimal_pointer){ .value = self };
catch_2:
	error = err;
	return (struct tusk_result_Minimal_pointer){ .error = error };
}

#line 7 "input.cs"
static inline __maybe_unused u64 Minimal_ctor(struct Minimal *this)
#line 7 "input.cs"
{
#line 140 "Minimal_tusk.c"
	s32 t1;

#line 9 "input.cs"
	t1 = Minimal_Count;
#line 9 "input.cs"
	if (t1 < 0)
#line 9 "input.cs"
		return TUSK_ERROR(KernelException_id, 22, 0);
	pr_info("%d to go\n", t1);
	return 0;
}

#line 153 "Minimal_tusk.c"
static int __init Minimal_init(void)
{
	u64 error;

	error = Minimal_new().error;
	if (error)
		goto failed;
	return 0;

failed:
	return tusk_to_errno(error);
}

static void __exit Minimal_exit(void)
{
}

module_init(Minimal_init);
module_exit(Minimal_exit);

module_param_named(count, Minimal_Count, int, 00);
MODULE_PARM_DESC(count, "How many");

MODULE_LICENSE("GPL");
MODULE_AUTHOR("The Tusk authors");
MODULE_DESCRIPTION("The least");
