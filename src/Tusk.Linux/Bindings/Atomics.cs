using Linux.Interop;

namespace Linux.Bindings;

[CStruct("atomic_t", Header = "linux/atomic.h")]
struct atomic_t;

[CStruct("atomic64_t", Header = "linux/atomic.h")]
struct atomic64_t;

/// <summary>linux/atomic.h</summary>
[NeverSleeps]
static unsafe class Atomics
{
    [CFunction("atomic_read", Header = "linux/atomic.h")]
    public static extern int Read(atomic_t* cell);

    [CFunction("atomic64_read", Header = "linux/atomic.h")]
    public static extern long Read(atomic64_t* cell);

    [CFunction("atomic_read_acquire", Header = "linux/atomic.h")]
    public static extern int ReadAcquire(atomic_t* cell);

    [CFunction("atomic64_read_acquire", Header = "linux/atomic.h")]
    public static extern long ReadAcquire(atomic64_t* cell);

    [CFunction("atomic_set", Header = "linux/atomic.h")]
    public static extern void Set(atomic_t* cell, int value);

    [CFunction("atomic64_set", Header = "linux/atomic.h")]
    public static extern void Set(atomic64_t* cell, long value);

    [CFunction("atomic_set_release", Header = "linux/atomic.h")]
    public static extern void SetRelease(atomic_t* cell, int value);

    [CFunction("atomic64_set_release", Header = "linux/atomic.h")]
    public static extern void SetRelease(atomic64_t* cell, long value);

    [CFunction("atomic_xchg", Header = "linux/atomic.h")]
    public static extern int Exchange(atomic_t* cell, int value);

    [CFunction("atomic64_xchg", Header = "linux/atomic.h")]
    public static extern long Exchange(atomic64_t* cell, long value);

    [CFunction("atomic_cmpxchg", Header = "linux/atomic.h")]
    public static extern int CompareExchange(atomic_t* cell, int comparand, int value);

    [CFunction("atomic64_cmpxchg", Header = "linux/atomic.h")]
    public static extern long CompareExchange(atomic64_t* cell, long comparand, long value);

    [CFunction("atomic_add_return", Header = "linux/atomic.h")]
    public static extern int AddReturn(int value, atomic_t* cell);

    [CFunction("atomic64_add_return", Header = "linux/atomic.h")]
    public static extern long AddReturn(long value, atomic64_t* cell);

    [CFunction("atomic_fetch_or", Header = "linux/atomic.h")]
    public static extern int FetchOr(int value, atomic_t* cell);

    [CFunction("atomic64_fetch_or", Header = "linux/atomic.h")]
    public static extern long FetchOr(long value, atomic64_t* cell);

    [CFunction("atomic_fetch_and", Header = "linux/atomic.h")]
    public static extern int FetchAnd(int value, atomic_t* cell);

    [CFunction("atomic64_fetch_and", Header = "linux/atomic.h")]
    public static extern long FetchAnd(long value, atomic64_t* cell);
}
