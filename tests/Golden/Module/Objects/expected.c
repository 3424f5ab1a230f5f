/* Made by Tusk from C#. SPDX-License-Identifier: GPL-2.0 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt
#define TUSK_ATOMIC
#include <linux/atomic.h>
#include <linux/export.h>
#include <linux/fcntl.h>
#include <linux/fs.h>
#include <linux/init.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/poll.h>
#include <linux/spinlock.h>
#include "tusk.h"

enum {
	Module_id = 1,
	Objects_id = 2,
	MiscDevice_id = 3,
	MiscDevice_Sharing_Totals_id = 4,
	SpinLock_s64_id = 5,
	Totals_id = 6,
	CharFile_id = 7,
	CountingFile_id = 8,
	Objects_c_id = 9,
	Mutex_s32_id = 10,
	tusk_string_id = 11,
	Func_Totals_CharFile_id = 12,
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

enum {
	Objects_c_ctor_b__1_0_number = 1,
};

struct Objects;
struct Totals;
struct MiscDevice;
struct MiscDevice_Sharing_Totals;
struct CharFile;
struct CountingFile;
struct Objects_c;
struct SpinLock_s64;
struct Mutex_s32;
struct UserReader;
struct MutexGuard_s32;
struct SpinGuard_s64;
struct Module;

struct Module {
	struct tusk_object base;
};

struct MiscDevice {
	struct tusk_object base;
	struct miscdevice _device;
};

struct MiscDevice_Sharing_Totals {
	struct MiscDevice base;
};

struct Objects {
	struct Module base;
	struct MiscDevice_Sharing_Totals _device;
};

struct Totals {
	struct tusk_object base;
};

struct CharFile {
	struct tusk_object base;
};

struct Mutex_s32 {
	struct tusk_object base;
	struct mutex _mutex;
	s32 _value;
};

struct CountingFile {
	struct CharFile base;
	struct Mutex_s32 _calls;
};

struct Objects_c {
	struct tusk_object base;
};

struct SpinLock_s64 {
	struct tusk_object base;
	spinlock_t _spinlock;
	s64 _value;
};

struct UserReader {
	u8 *_next;
	unsigned long _remaining;
	bool MayBlock;
};

struct MutexGuard_s32 {
	struct mutex *_mutex;
	s32 *_value;
};

struct SpinGuard_s64 {
	spinlock_t *_spinlock;
	s64 *_value;
};

struct tusk_result_Objects_pointer {
	struct Objects *value;
	u64 error;
};

struct tusk_result_CharFile_pointer {
	struct CharFile *value;
	u64 error;
};

struct tusk_result_CountingFile_pointer {
	struct CountingFile *value;
	u64 error;
};

static const struct tusk_string tusk_string_1 __maybe_unused = { .base = { .type = 11 }, .length = 7, .number = 1, .utf8 = "objects" };
static const struct tusk_string tusk_string_2 __maybe_unused = { .base = { .type = 11 }, .length = 48, .number = 2, .utf8 = "Exception of type 'System.Exception' was thrown." };
static const struct tusk_string tusk_string_3 __maybe_unused = { .base = { .type = 11 }, .length = 53, .number = 3, .utf8 = "Exception of type 'Linux.KernelException' was thrown." };
static const struct tusk_string tusk_string_4 __maybe_unused = { .base = { .type = 11 }, .length = 13, .number = 4, .utf8 = "System error." };
static const struct tusk_string tusk_string_5 __maybe_unused = { .base = { .type = 11 }, .length = 50, .number = 5, .utf8 = "Overflow or underflow in the arithmetic operation." };
static const struct tusk_string tusk_string_6 __maybe_unused = { .base = { .type = 11 }, .length = 28, .number = 6, .utf8 = "Attempted to divide by zero." };
static const struct tusk_string tusk_string_7 __maybe_unused = { .base = { .type = 11 }, .length = 45, .number = 7, .utf8 = "Arithmetic operation resulted in an overflow." };
static const struct tusk_string tusk_string_8 __maybe_unused = { .base = { .type = 11 }, .length = 42, .number = 8, .utf8 = "Index was outside the bounds of the array." };
static const struct tusk_string tusk_string_9 __maybe_unused = { .base = { .type = 11 }, .length = 53, .number = 9, .utf8 = "Object reference not set to an instance of an object." };
static const struct tusk_string tusk_string_10 __maybe_unused = { .base = { .type = 11 }, .length = 28, .number = 10, .utf8 = "Specified cast is not valid." };
static const struct tusk_string tusk_string_11 __maybe_unused = { .base = { .type = 11 }, .length = 61, .number = 11, .utf8 = "Insufficient memory to continue the execution of the program." };

static __maybe_unused void MiscDevice_Sharing_Totals_abandon(struct MiscDevice_Sharing_Totals *object);
static __maybe_unused void CountingFile_drop(void *object);
static __maybe_unused void Objects_destroy(struct Objects *object);
static __maybe_unused void CountingFile_destroy(struct CountingFile *object);
static __maybe_unused void MiscDevice_Sharing_Totals_destroy(struct MiscDevice_Sharing_Totals *object);
static __maybe_unused void Mutex_s32_destroy(struct Mutex_s32 *object);
static __maybe_unused void Mutex_s32_abandon(struct Mutex_s32 *object);
static ssize_t CharFileOperations_Write_callback(struct file *file_, const char __user *buffer, size_t count, loff_t *position);
static s32 MiscDevice_Open_callback(struct inode *inode, struct file *file_);
static s32 CharFileOperations_Release_callback(struct inode *inode, struct file *file_);
static __always_inline __maybe_unused struct tusk_result_Objects_pointer Objects_new(void);
static inline __maybe_unused u64 Objects_ctor(struct Objects *this);
static __always_inline __maybe_unused struct Totals *Totals_new(void);
static inline __maybe_unused struct tusk_result_CharFile_pointer Objects_c_ctor_b__1_0(struct Objects_c *this, struct Totals *totals);
static inline __maybe_unused void Totals_ctor(struct Totals *this);
static __maybe_unused struct tusk_result_CountingFile_pointer CountingFile_new(struct Totals *totals);
static __always_inline __maybe_unused u64 MiscDevice_Sharing_Totals_new(struct tusk_string *name, struct Totals *shared, struct tusk_delegate *open, u16 mode, struct MiscDevice_Sharing_Totals *place);
static __always_inline __maybe_unused struct SpinLock_s64 *SpinLock_s64_new(s64 value);
static inline __maybe_unused void CountingFile_ctor(struct CountingFile *this, struct Totals *totals);
static inline __maybe_unused void MiscDevice_Dispose(struct MiscDevice *this);
static inline __maybe_unused u64 MiscDevice_Sharing_Totals_ctor(struct MiscDevice_Sharing_Totals *this, struct tusk_string *name, struct Totals *shared, struct tusk_delegate *open, u16 mode);
static inline __maybe_unused void SpinLock_s64_ctor(struct SpinLock_s64 *this, s64 value);
static __always_inline __maybe_unused void Mutex_s32_new(s32 value, struct Mutex_s32 *place);
static inline __maybe_unused u64 MiscDevice_ctor(struct MiscDevice *this, struct tusk_string *name, u16 mode);
static inline __maybe_unused void Mutex_s32_Dispose(struct Mutex_s32 *this);
static inline __maybe_unused void Mutex_s32_ctor(struct Mutex_s32 *this, s32 value);
static __maybe_unused struct tusk_result_long CharFileOperations_Write(struct file *file_, u8 *buffer, unsigned long count, s64 *position);
static __maybe_unused struct tusk_result_s32 MiscDevice_Open(struct inode *inode, struct file *file_);
static __maybe_unused s32 CharFileOperations_Release(struct inode *inode, struct file *file_);
static __maybe_unused struct tusk_result_unsigned_long CountingFile_Write(struct CountingFile *this, struct UserReader user, s64 position);
static inline __maybe_unused u64 Totals_Add(struct Totals *this, s64 count);

static const struct tusk_delegate Objects_c_ctor_b__1_0_delegate __maybe_unused = { .base = { .type = Func_Totals_CharFile_id }, .function = Objects_c_ctor_b__1_0_number };

static const struct file_operations MiscDevice_Operations __maybe_unused = {
	.owner = THIS_MODULE,
	.write = CharFileOperations_Write_callback,
	.compat_ioctl = compat_ptr_ioctl,
	.open = MiscDevice_Open_callback,
	.release = CharFileOperations_Release_callback,
};

static struct tusk_site CountingFile_Write_site = { .text = TUSK_LINE("input.cs:34: overflow in %lld + %lld"), .error = TUSK_ERROR(System_OverflowException_id, 75, 0) };
static struct tusk_site CountingFile_Write_site_2 = { .text = TUSK_LINE("input.cs:35: %llu is out of range for long"), .error = TUSK_ERROR(System_OverflowException_id, 75, 0) };
static struct tusk_site Totals_Add_site = { .text = TUSK_LINE("input.cs:23: overflow in %lld + %lld"), .error = TUSK_ERROR(System_OverflowException_id, 75, 0) };

static struct Totals Totals_object __maybe_unused = { .base.type = Totals_id };
static struct SpinLock_s64 SpinLock_s64_object __maybe_unused = {
	.base.type = SpinLock_s64_id,
	._spinlock = __SPIN_LOCK_INITIALIZER(SpinLock_s64_object._spinlock),
};

static struct Objects tusk_module = {
	.base.base.type = Objects_id,
	._device.base._device = {
		.minor = (s32)MISC_DYNAMIC_MINOR,
		.name = "objects",
		.fops = (const struct file_operations *)&MiscDevice_Operations,
		.mode = 384,
	},
};

static __maybe_unused void MiscDevice_Sharing_Totals_abandon(struct MiscDevice_Sharing_Totals *object)
{
}

static __maybe_unused void CountingFile_drop(void *object)
{
	if (object)
		CountingFile_destroy(object);
}

static __maybe_unused void Objects_destroy(struct Objects *object)
{
	MiscDevice_Sharing_Totals_destroy(&object->_device);
}

static __maybe_unused void CountingFile_destroy(struct CountingFile *object)
{
	Mutex_s32_destroy(&object->_calls);
	tusk_free(object);
}

static __maybe_unused void MiscDevice_Sharing_Totals_destroy(struct MiscDevice_Sharing_Totals *object)
{
	MiscDevice_Dispose((struct MiscDevice *)object);
	MiscDevice_Sharing_Totals_abandon(object);
}

static __maybe_unused void Mutex_s32_destroy(struct Mutex_s32 *object)
{
	Mutex_s32_Dispose((struct Mutex_s32 *)object);
	Mutex_s32_abandon(object);
}

static __maybe_unused void Mutex_s32_abandon(struct Mutex_s32 *object)
{
}

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
	[Exception_id] = (struct tusk_string *)&tusk_string_2,
	[KernelException_id] = (struct tusk_string *)&tusk_string_3,
	[System_SystemException_id] = (struct tusk_string *)&tusk_string_4,
	[System_ArithmeticException_id] = (struct tusk_string *)&tusk_string_5,
	[System_DivideByZeroException_id] = (struct tusk_string *)&tusk_string_6,
	[System_OverflowException_id] = (struct tusk_string *)&tusk_string_7,
	[System_IndexOutOfRangeException_id] = (struct tusk_string *)&tusk_string_8,
	[System_NullReferenceException_id] = (struct tusk_string *)&tusk_string_9,
	[System_InvalidCastException_id] = (struct tusk_string *)&tusk_string_10,
	[System_OutOfMemoryException_id] = (struct tusk_string *)&tusk_string_11,
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
	[11] = (struct tusk_string *)&tusk_string_11,
};

static __maybe_unused const char *tusk_error_name(u64 error)
{
	return tusk_error_names[tusk_error_class(error)];
}

static __maybe_unused struct tusk_string *tusk_error_text(u64 error)
{
	return tusk_error_message(error) ? tusk_messages[tusk_error_message(error)] : tusk_error_defaults[tusk_error_class(error)];
}

#line 9 "input.cs"
static __always_inline __maybe_unused struct tusk_result_Objects_pointer Objects_new(void)
#line 9 "input.cs"
{
#line 306 "Objects_tusk.c"
	struct Objects *self;
	u64 error;
	u64 err;

#line 9 "input.cs"
	self = &tusk_module;
#line 9 "input.cs"
	err = Objects_ctor(self);
#line 9 "input.cs"
	if (unlikely(err))
#line 9 "input.cs"
		goto catch_2;
#line 319 "Objects_tusk.c"
	return (struct tusk_result_Objects_pointer){ .value = self };
catch_2:
	error = err;
	return (struct tusk_result_Objects_pointer){ .error = error };
}

#line 9 "input.cs"
static inline __maybe_unused u64 Objects_ctor(struct Objects *this)
#line 9 "input.cs"
{
#line 330 "Objects_tusk.c"
	struct Totals *totals = NULL;
	u64 error;
	u64 err;

#line 11 "input.cs"
	totals = Totals_new();
	err = MiscDevice_Sharing_Totals_new((struct tusk_string *)&tusk_string_1, totals, (struct tusk_delegate *)&Objects_c_ctor_b__1_0_delegate, 384, (struct MiscDevice_Sharing_Totals *)&this->_device);
#line 12 "input.cs"
	if (unlikely(err))
#line 12 "input.cs"
		goto catch_15;
	return 0;
catch_15:
#line 344 "Objects_tusk.c"
	error = err;
	return error;
}

#line 18 "input.cs"
static __always_inline __maybe_unused struct Totals *Totals_new(void)
#line 18 "input.cs"
{
#line 353 "Objects_tusk.c"
	struct Totals *self;

#line 18 "input.cs"
	self = &Totals_object;
#line 18 "input.cs"
	Totals_ctor(self);
#line 360 "Objects_tusk.c"
	return self;
}

#line 12 "input.cs"
static inline __maybe_unused struct tusk_result_CharFile_pointer Objects_c_ctor_b__1_0(struct Objects_c *this, struct Totals *totals)
#line 12 "input.cs"
{
#line 368 "Objects_tusk.c"
	struct tusk_result_CountingFile_pointer returned;

#line 12 "input.cs"
	returned = CountingFile_new(&Totals_object);
#line 12 "input.cs"
	if (unlikely(returned.error))
#line 12 "input.cs"
		return (struct tusk_result_CharFile_pointer){ .error = returned.error };
#line 12 "input.cs"
	return (struct tusk_result_CharFile_pointer){ .value = (struct CharFile *)returned.value };
}

#line 18 "input.cs"
static inline __maybe_unused void Totals_ctor(struct Totals *this)
#line 18 "input.cs"
{
#line 18 "input.cs"
	SpinLock_s64_new(0ll);
}

#line 29 "input.cs"
static __maybe_unused struct tusk_result_CountingFile_pointer CountingFile_new(struct Totals *totals)
#line 29 "input.cs"
{
#line 393 "Objects_tusk.c"
	struct CountingFile *self;
	struct CountingFile *returned;

#line 29 "input.cs"
	returned = tusk_allocate_object(sizeof(struct CountingFile));
#line 29 "input.cs"
	if (unlikely(!returned))
#line 29 "input.cs"
		return (struct tusk_result_CountingFile_pointer){ .error = TUSK_ERROR(System_OutOfMemoryException_id, 12, 0) };
#line 29 "input.cs"
	self = returned;
#line 29 "input.cs"
	CountingFile_ctor(self, &Totals_object);
#line 407 "Objects_tusk.c"
	return (struct tusk_result_CountingFile_pointer){ .value = self };
}

#line 80 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
static __always_inline __maybe_unused u64 MiscDevice_Sharing_Totals_new(struct tusk_string *name, struct Totals *shared, struct tusk_delegate *open, u16 mode, struct MiscDevice_Sharing_Totals *place)
#line 80 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
{
#line 415 "Objects_tusk.c"
	struct MiscDevice_Sharing_Totals *self;
	u64 error;
	u64 err;

#line 80 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	self = place;
#line 80 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	err = MiscDevice_Sharing_Totals_ctor(self, (struct tusk_string *)&tusk_string_1, &Totals_object, (struct tusk_delegate *)&Objects_c_ctor_b__1_0_delegate, 384);
#line 80 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	if (unlikely(err))
#line 80 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
		goto catch_2;
#line 428 "Objects_tusk.c"
	return 0;
catch_2:
	error = err;
	MiscDevice_Sharing_Totals_abandon(self);
	return error;
}

#line 20 "/src/Tusk.Linux/Locking/SpinLock.cs"
static __always_inline __maybe_unused struct SpinLock_s64 *SpinLock_s64_new(s64 value)
#line 20 "/src/Tusk.Linux/Locking/SpinLock.cs"
{
#line 440 "Objects_tusk.c"
	struct SpinLock_s64 *self;

#line 20 "/src/Tusk.Linux/Locking/SpinLock.cs"
	self = &SpinLock_s64_object;
#line 20 "/src/Tusk.Linux/Locking/SpinLock.cs"
	SpinLock_s64_ctor(self, 0ll);
#line 447 "Objects_tusk.c"
	return self;
}

#line 29 "input.cs"
static inline __maybe_unused void CountingFile_ctor(struct CountingFile *this, struct Totals *totals)
#line 29 "input.cs"
{
#line 29 "input.cs"
	Mutex_s32_new(0, &this->_calls);
}

#line 60 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
static inline __maybe_unused void MiscDevice_Dispose(struct MiscDevice *this)
#line 60 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
{
#line 463 "Objects_tusk.c"
	struct miscdevice *device = NULL;

#line 62 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	device = &this->_device;
	if (!(void *)xchg((void **)&device->fops, NULL))
#line 65 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
		return;
#line 64 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	misc_deregister(device);
}

#line 80 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
static inline __maybe_unused u64 MiscDevice_Sharing_Totals_ctor(struct MiscDevice_Sharing_Totals *this, struct tusk_string *name, struct Totals *shared, struct tusk_delegate *open, u16 mode)
#line 80 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
{
#line 77 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	return MiscDevice_ctor((struct MiscDevice *)this, (struct tusk_string *)&tusk_string_1, 384);
}

#line 20 "/src/Tusk.Linux/Locking/SpinLock.cs"
static inline __maybe_unused void SpinLock_s64_ctor(struct SpinLock_s64 *this, s64 value)
#line 20 "/src/Tusk.Linux/Locking/SpinLock.cs"
{
}

#line 19 "/src/Tusk.Linux/Locking/Mutex.cs"
static __always_inline __maybe_unused void Mutex_s32_new(s32 value, struct Mutex_s32 *place)
#line 19 "/src/Tusk.Linux/Locking/Mutex.cs"
{
#line 493 "Objects_tusk.c"
	struct Mutex_s32 *self;

#line 19 "/src/Tusk.Linux/Locking/Mutex.cs"
	self = place;
#line 19 "/src/Tusk.Linux/Locking/Mutex.cs"
	Mutex_s32_ctor(self, 0);
}

#line 27 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
static inline __maybe_unused u64 MiscDevice_ctor(struct MiscDevice *this, struct tusk_string *name, u16 mode)
#line 27 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
{
#line 506 "Objects_tusk.c"
	struct miscdevice *device = NULL;
	s32 t8;

#line 31 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	device = &this->_device;
#line 37 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	t8 = (s32)misc_register(device);
#line 37 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	if ((u32)t8 < 4294963201u)
#line 39 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
		return 0;
#line 37 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	return TUSK_ERROR(KernelException_id, tusk_given_errno((s32)(0u - (u32)t8)), 0);
}

#line 63 "/src/Tusk.Linux/Locking/Mutex.cs"
static inline __maybe_unused void Mutex_s32_Dispose(struct Mutex_s32 *this)
#line 63 "/src/Tusk.Linux/Locking/Mutex.cs"
{
#line 526 "Objects_tusk.c"
	struct mutex *mutex = NULL;

#line 65 "/src/Tusk.Linux/Locking/Mutex.cs"
	mutex = &this->_mutex;
#line 65 "/src/Tusk.Linux/Locking/Mutex.cs"
	mutex_destroy(mutex);
}

#line 19 "/src/Tusk.Linux/Locking/Mutex.cs"
static inline __maybe_unused void Mutex_s32_ctor(struct Mutex_s32 *this, s32 value)
#line 19 "/src/Tusk.Linux/Locking/Mutex.cs"
{
#line 539 "Objects_tusk.c"
	struct mutex *mutex = NULL;

#line 24 "/src/Tusk.Linux/Locking/Mutex.cs"
	mutex = &this->_mutex;
#line 24 "/src/Tusk.Linux/Locking/Mutex.cs"
	mutex_init(mutex);
}

#line 35 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
static __maybe_unused struct tusk_result_long CharFileOperations_Write(struct file *file_, u8 *buffer, unsigned long count, s64 *position)
#line 35 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
{
#line 552 "Objects_tusk.c"
	s64 start = 0;
	struct UserReader user = (struct UserReader){};
	struct UserReader t2;
	unsigned long done = 0;
	s64 start_2;
	unsigned long done_2;
	struct tusk_result_unsigned_long returned;

#line 35 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	start = *position;
	t2 = (struct UserReader){};
#line 36 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	t2._next = buffer;
#line 36 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	t2._remaining = count;
#line 36 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	t2.MayBlock = ((s32)file_->f_flags & (s32)O_NONBLOCK) == 0;
#line 36 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	user = t2;
	returned = CountingFile_Write((struct CountingFile *)file_->private_data, user, start);
#line 37 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	if (unlikely(returned.error))
#line 37 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
		return (struct tusk_result_long){ .error = returned.error };
#line 37 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	done = returned.value;
	start_2 = start;
#line 38 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	done_2 = done;
#line 38 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	if (unlikely(done > count))
#line 38 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
		return (struct tusk_result_long){ .error = TUSK_ERROR(KernelException_id, 5, 0) };
#line 38 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	*position = (s64)((u64)start_2 + (u64)done_2);
#line 38 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	return (struct tusk_result_long){ .value = (long)done_2 };
}

#line 71 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
static __maybe_unused struct tusk_result_s32 MiscDevice_Open(struct inode *inode, struct file *file_)
#line 71 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
{
#line 596 "Objects_tusk.c"
	struct tusk_result_CountingFile_pointer returned;

#line 12 "input.cs"
	returned = CountingFile_new(&Totals_object);
#line 12 "input.cs"
	if (unlikely(returned.error))
#line 12 "input.cs"
		return (struct tusk_result_s32){ .error = returned.error };
#line 72 "/src/Tusk.Linux/CharDevices/MiscDevice.cs"
	file_->private_data = (void *)returned.value;
	return (struct tusk_result_s32){ .value = 0 };
}

#line 15 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
static __maybe_unused s32 CharFileOperations_Release(struct inode *inode, struct file *file_)
#line 15 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
{
	CountingFile_drop((struct CharFile *)file_->private_data);
#line 16 "/src/Tusk.Linux/CharDevices/CharFileOperations.cs"
	return 0;
}

#line 33 "input.cs"
static __maybe_unused struct tusk_result_unsigned_long CountingFile_Write(struct CountingFile *this, struct UserReader user, s64 position)
#line 33 "input.cs"
{
#line 623 "Objects_tusk.c"
	struct MutexGuard_s32 calls = (struct MutexGuard_s32){};
	struct Mutex_s32 *t0;
	s32 leave;
	u64 pending = 0;
	s32 t6;
	s64 t10;
	unsigned long V_1 = 0;
	struct mutex *mutex;
	struct MutexGuard_s32 t3;
	s32 *t0_2;
	unsigned long count;
	u64 err;

#line 33 "input.cs"
	t0 = &this->_calls;
#line 33 "input.cs"
	mutex = &t0->_mutex;
#line 33 "input.cs"
	mutex_lock(mutex);
#line 33 "input.cs"
	t3 = (struct MutexGuard_s32){};
#line 33 "input.cs"
	t3._mutex = mutex;
#line 33 "input.cs"
	t3._value = &t0->_value;
#line 33 "input.cs"
	calls = t3;
	t0_2 = calls._value;
#line 34 "input.cs"
	if (unlikely(tusk_add_overflows(*t0_2, 1, &t6))) {
#line 34 "input.cs"
		err = tusk_fail_with(&CountingFile_Write_site, (s64)*t0_2, 1);
#line 34 "input.cs"
		goto catch_5;
	}
#line 34 "input.cs"
	*t0_2 = t6;
	if (unlikely(tusk_overflows(user._remaining, &t10))) {
#line 35 "input.cs"
		err = tusk_fail_with(&CountingFile_Write_site_2, (s64)user._remaining, 0);
#line 35 "input.cs"
		goto catch_5;
	}
#line 35 "input.cs"
	err = Totals_Add(&Totals_object, t10);
#line 35 "input.cs"
	if (unlikely(err))
#line 35 "input.cs"
		goto catch_5;
	count = user._remaining;
#line 36 "input.cs"
	user._next = user._next + (long)(unsigned long)(s64)count;
#line 36 "input.cs"
	user._remaining = (unsigned long)(long)((unsigned long)(long)user._remaining - (unsigned long)(long)count);
#line 36 "input.cs"
	V_1 = count;
#line 36 "input.cs"
	leave = 1;
block_32:
#line 36 "input.cs"
	mutex_unlock(calls._mutex);
#line 36 "input.cs"
	calls._mutex = NULL;
#line 36 "input.cs"
	switch (leave) {
	case 1:
#line 37 "input.cs"
		return (struct tusk_result_unsigned_long){ .value = V_1 };
	default:
#line 36 "input.cs"
		return (struct tusk_result_unsigned_long){ .error = pending };
	}
catch_5:
#line 697 "Objects_tusk.c"
	pending = tusk_pending(err);
	leave = 0;
	goto block_32;
}

#line 22 "input.cs"
static inline __maybe_unused u64 Totals_Add(struct Totals *this, s64 count)
#line 22 "input.cs"
{
#line 707 "Objects_tusk.c"
	struct SpinGuard_s64 bytes = (struct SpinGuard_s64){};
	s32 leave;
	u64 pending = 0;
	s64 t6;
	spinlock_t *spinlock;
	struct SpinGuard_s64 t3;
	s64 *t0;
	u64 err;

#line 22 "input.cs"
	spinlock = &SpinLock_s64_object._spinlock;
#line 22 "input.cs"
	spin_lock(spinlock);
#line 22 "input.cs"
	t3 = (struct SpinGuard_s64){};
#line 22 "input.cs"
	t3._spinlock = spinlock;
#line 22 "input.cs"
	t3._value = &SpinLock_s64_object._value;
#line 22 "input.cs"
	bytes = t3;
	t0 = bytes._value;
#line 23 "input.cs"
	if (unlikely(tusk_add_overflows(*t0, count, &t6))) {
#line 23 "input.cs"
		err = tusk_fail_with(&Totals_Add_site, (s64)*t0, (s64)count);
#line 23 "input.cs"
		goto catch_5;
	}
#line 23 "input.cs"
	*t0 = t6;
	leave = 1;
block_24:
#line 24 "input.cs"
	spin_unlock(bytes._spinlock);
#line 24 "input.cs"
	bytes._spinlock = NULL;
#line 24 "input.cs"
	switch (leave) {
	case 1:
#line 24 "input.cs"
		return 0;
	default:
#line 24 "input.cs"
		return pending;
	}
catch_5:
#line 755 "Objects_tusk.c"
	pending = err;
	leave = 0;
	goto block_24;
}

static ssize_t CharFileOperations_Write_callback(struct file *file_, const char __user *buffer, size_t count, loff_t *position)
{
	struct tusk_result_long result = CharFileOperations_Write(file_, (u8 *)buffer, (unsigned long)count, (s64 *)position);

	if (unlikely(result.error))
		return tusk_to_errno(result.error);
	return (ssize_t)result.value;
}

static s32 MiscDevice_Open_callback(struct inode *inode, struct file *file_)
{
	struct tusk_result_s32 result = MiscDevice_Open(inode, file_);

	if (unlikely(result.error))
		return tusk_to_errno(result.error);
	return result.value;
}

static s32 CharFileOperations_Release_callback(struct inode *inode, struct file *file_)
{
	return CharFileOperations_Release(inode, file_);
}

static int __init Objects_init(void)
{
	u64 error;

	error = Objects_new().error;
	if (error)
		goto failed;
	return 0;

failed:
	return tusk_to_errno(error);
}

static void __exit Objects_exit(void)
{
	Objects_destroy(&tusk_module);
}

module_init(Objects_init);
module_exit(Objects_exit);

MODULE_LICENSE("GPL");
