/* SPDX-License-Identifier: MIT OR GPL-2.0-only */
/*
 * What C made by Tusk needs beside the kernel, or beside the C library when
 * it is built as a native program. It is included by one file only.
 */
#ifndef TUSK_H
#define TUSK_H

#ifdef __KERNEL__
#include <linux/types.h>
#include <linux/build_bug.h>
#include <linux/container_of.h>
#include <linux/err.h>
#include <linux/kernel.h>
#include <linux/mm.h>
#include <linux/printk.h>
#include <linux/refcount.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/version.h>

typedef refcount_t tusk_count;
#define tusk_count_read(count) refcount_read(count)
#define tusk_count_set(count, value) refcount_set(count, value)
#define tusk_count_inc(count) refcount_inc(count)
#define tusk_count_inc_not_zero(count) refcount_inc_not_zero(count)
#define tusk_count_dec_and_test(count) refcount_dec_and_test(count)
typedef atomic_t tusk_weak_count;
#define tusk_weak_inc(count) atomic_inc(count)
#define tusk_weak_was_last(count) (atomic_dec_return(count) < 0)

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 13, 0)
#define tusk_hrtimer_setup(timer, run, clock, mode) hrtimer_setup(timer, run, clock, mode)
#else
#define tusk_hrtimer_setup(timer, run, clock, mode) do { \
	hrtimer_init(timer, clock, mode); \
	(timer)->function = run; \
} while (0)
#endif

#ifdef TUSK_PROGRAM
/* A console program as a module: another module, of the tests, has the console and the arguments, and counts the objects. */
extern int tusk_console_argument_count;
extern char *tusk_console_arguments[];
void *tusk_console_allocate(size_t size);
void tusk_console_give_back(const void *memory);
void tusk_console_put(char c);
#define tusk_allocate(size) tusk_console_allocate(size)
#define tusk_allocate_atomic(size) tusk_console_allocate(size)
#define tusk_allocate_object(size) tusk_console_allocate(size)
#define tusk_allocate_object_atomic(size) tusk_console_allocate(size)
#define tusk_give_back(memory) tusk_console_give_back(memory)
#define tusk_put(c) tusk_console_put(c)
#else
#define tusk_allocate(size) kvzalloc(size, GFP_KERNEL)
/* Where nothing may sleep there is no memory page by page: an array that is too large for the slabs is one that there is no memory for. */
#define tusk_allocate_atomic(size) kzalloc(size, GFP_ATOMIC | __GFP_NOWARN)
#define tusk_allocate_object_atomic(size) tusk_allocate_atomic(size)
/* The size of an object is a constant, by which the compiler chooses the slab. */
#define tusk_allocate_object(size) ((size) <= PAGE_SIZE ? kzalloc(size, GFP_KERNEL) : kvzalloc(size, GFP_KERNEL))
#ifdef TUSK_ATOMIC
#include <linux/mm.h>
#include <linux/rcupdate.h>

struct tusk_dead {
	struct rcu_head rcu;
};

/* The last reference may go where nothing may sleep, and vfree does: the kernel frees such memory soon, and keeps it in a list of its own until then. */
static noinline __maybe_unused void tusk_give_back(void *memory)
{
	if (is_vmalloc_addr(memory))
		kvfree_rcu((struct tusk_dead *)memory, rcu);
	else
		kfree(memory);
}
#else
#define tusk_give_back(memory) kvfree(memory)
#endif
#endif
#else
#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

typedef unsigned char u8;
typedef signed char s8;
typedef unsigned short u16;
typedef short s16;
typedef unsigned int u32;
typedef int s32;
typedef unsigned long long u64;
typedef long long s64;

#define __maybe_unused __attribute__((unused))
#define __packed __attribute__((packed))
#define __aligned(n) __attribute__((aligned(n)))
#define __cold __attribute__((cold))
#define __printf(a, b) __attribute__((format(printf, a, b)))
#define __malloc __attribute__((malloc))
#define noinline __attribute__((noinline))
#ifndef __always_inline
#define __always_inline inline __attribute__((always_inline))
#endif
#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define BITS_PER_LONG 64
#define INT_MAX __INT_MAX__
#define container_of(address, type, member) \
	((type *)((char *)(address) - offsetof(type, member)))
#define smp_load_acquire(p) __atomic_load_n(p, __ATOMIC_ACQUIRE)
#define smp_store_release(p, v) __atomic_store_n(p, v, __ATOMIC_RELEASE)

/* Counts of a native program are those of one thread. */
typedef u32 tusk_count;
#define tusk_count_read(count) (*(count))
#define tusk_count_set(count, value) (*(count) = (value))
#define tusk_count_inc(count) (++*(count))
#define tusk_count_inc_not_zero(count) (*(count) && ++*(count))
#define tusk_count_dec_and_test(count) (--*(count) == 0)
typedef s32 tusk_weak_count;
#define tusk_weak_inc(count) (++*(count))
#define tusk_weak_was_last(count) (--*(count) < 0)
#define tusk_give_back(memory) free(memory)
#define tusk_put(c) putchar(c)

/* TUSK_FAIL_ALLOCATION=n makes the n-th allocation fail, to test the ways out; once it has no more to do this is 0. */
static long tusk_failing = -1;

static noinline __cold __maybe_unused bool tusk_allocation_fails(void)
{
	if (tusk_failing == -1) {
		const char *text = getenv("TUSK_FAIL_ALLOCATION");

		tusk_failing = text ? atol(text) : 0;
	}
	return tusk_failing > 0 && --tusk_failing == 0;
}

static inline __maybe_unused void *tusk_allocate(size_t size)
{
	if (unlikely(tusk_failing) && tusk_allocation_fails())
		return NULL;
	return calloc(1, size);
}

#define tusk_allocate_atomic(size) tusk_allocate(size)
#define tusk_allocate_object_atomic(size) tusk_allocate_object(size)

/* The size of an object is a constant, and small: clearing it here is less work than what calloc does. */
static __always_inline void *tusk_allocate_object(size_t size)
{
	size_t hidden = size;
	void *memory;

	if (unlikely(tusk_failing) && tusk_allocation_fails())
		return NULL;
	/* Or the compiler makes a calloc of both. */
	__asm__("" : "+r"(hidden));
	memory = malloc(hidden);
	return memory ? memset(memory, 0, size) : NULL;
}
#endif

/* check_add_overflow() and the like, which go through a function whose result must be used: that costs instructions. */
#define tusk_add_overflows(a, b, result) __builtin_add_overflow(a, b, result)
#define tusk_sub_overflows(a, b, result) __builtin_sub_overflow(a, b, result)
#define tusk_mul_overflows(a, b, result) __builtin_mul_overflow(a, b, result)

#define TUSK_LITTLE_ENDIAN (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)

/*
 * Objects. A count of 0 means that the object is constant and lives for ever;
 * an object whose last count has gone has it too.
 */
struct tusk_object {
	tusk_count count;
	u32 type;
#ifdef TUSK_WEAK
	tusk_weak_count weak;
#endif
};

/* Literals only. An error word names its message by the number. */
struct tusk_string {
	struct tusk_object base;
	s32 length;
	u32 number;
	const char *utf8;
	u16 units[];
};

/* What a delegate calls is a number, for there are no indirect calls. */
struct tusk_delegate {
	struct tusk_object base;
	u32 function;
	struct tusk_object *target;
};

static noinline __maybe_unused void tusk_retain(const void *object)
{
	struct tusk_object *header = (struct tusk_object *)object;

	if (header && tusk_count_read(&header->count))
		tusk_count_inc(&header->count);
}

/* Gives up a count; true when it was the last. */
static inline __maybe_unused bool tusk_drop(const void *object)
{
	struct tusk_object *header = (struct tusk_object *)object;

	return header && tusk_count_read(&header->count) && tusk_count_dec_and_test(&header->count);
}

/* Weak references keep the memory of an object: whoever of them and the object goes last gives it back. Of NULL there is none. */
static inline __maybe_unused void tusk_free(const void *object)
{
#ifdef TUSK_WEAK
	if (!object || !tusk_weak_was_last(&((struct tusk_object *)object)->weak))
		return;
#endif
	tusk_give_back((void *)object);
}

#ifdef TUSK_WEAK
/* The address of an object whose memory is kept, or of a constant one and 1. */
static noinline __maybe_unused void *tusk_weaken(const void *object)
{
	struct tusk_object *header = (struct tusk_object *)object;

	if (!tusk_count_read(&header->count))
		return (char *)header + 1;
	tusk_weak_inc(&header->weak);
	return header;
}

static noinline __maybe_unused void *tusk_strengthen(const void *weak)
{
	struct tusk_object *header = (struct tusk_object *)weak;

	if ((size_t)weak & 1)
		return (char *)weak - 1;
	return header && tusk_count_inc_not_zero(&header->count) ? header : NULL;
}

static noinline __maybe_unused void tusk_forget(const void *weak)
{
	if (weak && !((size_t)weak & 1))
		tusk_free(weak);
}
#endif

/* While Dispose runs, the object has a count again: Dispose may store a reference to it. */
static inline __maybe_unused void tusk_revive(const void *object)
{
	tusk_count_set(&((struct tusk_object *)object)->count, 1);
}

static inline __maybe_unused u32 tusk_type(const void *object)
{
	return ((const struct tusk_object *)object)->type;
}

static inline __maybe_unused bool tusk_is(const void *object, u32 first, u32 last)
{
	return object && tusk_type(object) - first <= last - first;
}

/* Zeroed memory with the header of an object that has one count, or NULL. */
static __always_inline __maybe_unused void *tusk_begin(struct tusk_object *object, u32 type)
{
	if (likely(object)) {
		tusk_count_set(&object->count, 1);
		object->type = type;
	}
	return object;
}

/* An object that stands in another: nobody counts it, and it has a type from its making to its end. */
static __always_inline __maybe_unused void *tusk_place(void *object, u32 type)
{
	((struct tusk_object *)object)->type = type;
	return object;
}

static __always_inline __maybe_unused void tusk_displace(void *object)
{
	((struct tusk_object *)object)->type = 0;
}

static __always_inline __maybe_unused __malloc void *tusk_new(size_t size, u32 type)
{
	return tusk_begin(tusk_allocate_object(size), type);
}

static __always_inline __maybe_unused __malloc void *tusk_new_atomic(size_t size, u32 type)
{
	return tusk_begin(tusk_allocate_object_atomic(size), type);
}

/* An array: its length stands behind the header, its elements at the offset. The header is zero. */
struct tusk_any_array {
	struct tusk_object base;
	size_t length;
};

/* False where no array is that large. */
static __always_inline bool tusk_array_size(size_t offset, size_t element, size_t length, size_t *size)
{
	if (tusk_mul_overflows(element, length, size) || tusk_add_overflows(*size, offset, size) || *size > INT_MAX)
		return false;
	/* Also where the elements begin within the padding of the header. */
	if (*size < sizeof(struct tusk_any_array))
		*size = sizeof(struct tusk_any_array);
	return true;
}

static __maybe_unused __malloc void *tusk_allocate_array(size_t offset, size_t element, size_t length)
{
	size_t size;
	struct tusk_any_array *array = tusk_array_size(offset, element, length, &size) ? tusk_allocate(size) : NULL;

	if (array)
		array->length = length;
	return array;
}

static __maybe_unused __malloc void *tusk_allocate_array_atomic(size_t offset, size_t element, size_t length)
{
	size_t size;
	struct tusk_any_array *array = tusk_array_size(offset, element, length, &size) ? tusk_allocate_atomic(size) : NULL;

	if (array)
		array->length = length;
	return array;
}

static __maybe_unused __malloc void *tusk_new_array(size_t offset, size_t element, size_t length, u32 type)
{
	return tusk_begin(tusk_allocate_array(offset, element, length), type);
}

static __maybe_unused __malloc void *tusk_new_array_atomic(size_t offset, size_t element, size_t length, u32 type)
{
	return tusk_begin(tusk_allocate_array_atomic(offset, element, length), type);
}

/* What an allocated delegate is; NULL stays NULL. */
static __always_inline struct tusk_delegate *tusk_bind(struct tusk_delegate *delegate, u32 function, struct tusk_object *target)
{
	if (delegate) {
		delegate->function = function;
		delegate->target = target;
		tusk_retain(target);
	}
	return delegate;
}

static noinline __maybe_unused struct tusk_delegate *tusk_new_delegate(u32 type, u32 function, struct tusk_object *target)
{
	return tusk_bind(tusk_new(sizeof(struct tusk_delegate), type), function, target);
}

static noinline __maybe_unused struct tusk_delegate *tusk_new_delegate_atomic(u32 type, u32 function, struct tusk_object *target)
{
	return tusk_bind(tusk_new_atomic(sizeof(struct tusk_delegate), type), function, target);
}

#if !defined(__KERNEL__) || defined(TUSK_PROGRAM)
#include "tusk_program.h"
#endif

static inline __maybe_unused const char *tusk_utf8(const struct tusk_string *text)
{
	return text && text->utf8 ? text->utf8 : "";
}

static inline __maybe_unused u32 tusk_string_number(const struct tusk_string *text)
{
	return text ? text->number : 0;
}

/*
 * Errors are words: errno in bits 0-15, the exception class in 16-30, whether
 * a failed check in a library waits to be reported in 31, the number of a
 * literal message in 32-63. 0 is success.
 */
#define TUSK_UNREPORTED (1ull << 31)
#define TUSK_ERROR(class, errno_, message) \
	((u64)(u32)(message) << 32 | (u32)(class) << 16 | ((u32)(errno_) & 0xffff))

static inline __maybe_unused u32 tusk_error_class(u64 error)
{
	return error >> 16 & 0x7fff;
}

static inline __maybe_unused u32 tusk_error_message(u64 error)
{
	return error >> 32;
}

static inline __maybe_unused int tusk_errno(u64 error)
{
	return error & 0xffff;
}

/* An errno that the program computes; what C would not take for one is EINVAL. */
static __always_inline __maybe_unused int tusk_given_errno(int number)
{
	return (unsigned int)number - 1 < 4095 ? number : 22;
}

/* "throw null" throws NullReferenceException. */
static inline __maybe_unused u64 tusk_thrown(u64 error, u64 null_reference)
{
	return error ? error : null_reference;
}

static inline __maybe_unused bool tusk_error_is(u64 error, u32 first, u32 last)
{
	return tusk_error_class(error) - first <= last - first;
}

/* These two are tables of the program. */
static const char *tusk_error_name(u64 error);
static struct tusk_string *tusk_error_text(u64 error);

/* What a function returns that gives a value or an error; both stay in registers. */
#define TUSK_RESULT(name, type) struct tusk_result_##name { type value; u64 error; }
TUSK_RESULT(bool, bool);
TUSK_RESULT(u8, u8);
TUSK_RESULT(s8, s8);
TUSK_RESULT(u16, u16);
TUSK_RESULT(s16, s16);
TUSK_RESULT(u32, u32);
TUSK_RESULT(s32, s32);
TUSK_RESULT(u64, u64);
TUSK_RESULT(s64, s64);
TUSK_RESULT(long, long);
TUSK_RESULT(unsigned_long, unsigned long);

#ifdef __KERNEL__
#define TUSK_LINE(text) KERN_WARNING KBUILD_MODNAME ": " text "\n"
#define tusk_print(...) printk(__VA_ARGS__)
#define tusk_print_limited(...) printk_ratelimited(__VA_ARGS__)
#else
#define TUSK_LINE(text) TUSK_NAME ": " text "\n"
#define tusk_print(...) fprintf(stderr, __VA_ARGS__)
#define tusk_print_limited(...) fprintf(stderr, __VA_ARGS__)
#endif

/* A place in C# that may report: once, for the first time tells most. The error is what its failed check gives. */
struct tusk_site {
	const char *text;
	u64 error;
	bool reported;
};

#ifdef TUSK_ONE_SITE
static __always_inline
#else
static noinline __cold
#endif
__maybe_unused u64 tusk_say(struct tusk_site *site, s64 left, s64 right)
{
	if (!site->reported) {
		site->reported = true;
		tusk_print(site->text, left, right);
	}
	return site->error;
}

/* An error word is never 0, which the compiler may rely on. */
static __always_inline __maybe_unused u64 tusk_certain(u64 error)
{
	if (!error)
		__builtin_unreachable();
	return error;
}

/* The error of the only site there is, which the compiler knows. */
static __always_inline __maybe_unused u64 tusk_said(u64 said, u64 error)
{
	return error;
}

/*
 * An error on its way through code that cleans up, whatever it is: to the
 * compiler it is none of those it knows, or it would make a copy of that code
 * for each.
 */
static __always_inline __maybe_unused u64 tusk_pending(u64 error)
{
	__asm__("" : "+r"(error));
	return tusk_certain(error);
}

/*
 * A check has failed. The text of the site has file and line, and in the
 * second form room for two values. Of a program with one site the error is known.
 */
#ifdef TUSK_ONE_SITE
#define tusk_fail_with(site, left, right) tusk_said(tusk_say(site, left, right), TUSK_ONE_SITE)
#else
#define tusk_fail_with(site, left, right) tusk_certain(tusk_say(site, left, right))
#endif
#define tusk_fail(site) tusk_fail_with(site, 0, 0)

static noinline __cold __maybe_unused u64 tusk_blame(struct tusk_site *site, u64 error)
{
	if ((error & TUSK_UNREPORTED) && !site->reported) {
		site->reported = true;
		tusk_print(site->text, tusk_error_name(error), tusk_error_text(error)->utf8);
	}
	return error & ~TUSK_UNREPORTED;
}

/* A call has failed; when a check in a library is why, this is the line to name. */
static __always_inline __maybe_unused u64 tusk_report(struct tusk_site *site, u64 error)
{
	if (__builtin_constant_p(error & TUSK_UNREPORTED) && !(error & TUSK_UNREPORTED))
		return error;
	return tusk_certain(tusk_blame(site, error));
}

/* An error has left a function that C calls, and no line of the program was found to blame for it. */
static noinline __cold __maybe_unused void tusk_unexplained(u64 error)
{
	tusk_print_limited(TUSK_LINE("%s: %s"), tusk_error_name(error), tusk_error_text(error)->utf8);
}

static __always_inline __maybe_unused void tusk_explain(u64 error)
{
	if (unlikely(error & TUSK_UNREPORTED))
		tusk_unexplained(error);
}

/* What C callers get for an error: a negative errno. */
static __always_inline __maybe_unused long tusk_to_errno(u64 error)
{
	return -(long)(error & 0xffff);
}

/* An error has left a Dispose; nobody can take it. */
static noinline __maybe_unused void tusk_dropped(u64 error, const char *function)
{
	if (unlikely(error))
		tusk_print_limited(TUSK_LINE("%s: %s: %s"), function, tusk_error_name(error), tusk_error_text(error)->utf8);
}

/* The value at an address that may not be aligned for it, to read or to write. */
#define tusk_unaligned(type, address) \
	(((struct { type value; } __packed *)(address))->value)

/* Converts to the type of *result; true when the value does not fit. Between types of one signedness a comparison tells. */
#define tusk_is_signed(x) ((typeof(x))-1 < (typeof(x))1)
#define tusk_overflows(value, result) ({ \
	typeof(value) tusk_value = (value); \
\
	tusk_is_signed(tusk_value) == tusk_is_signed(*(result)) \
		? (*(result) = (typeof(*(result)))tusk_value) != tusk_value \
		: __builtin_add_overflow(tusk_value, 0, result); \
})

#endif
