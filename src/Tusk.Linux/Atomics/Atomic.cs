// C header: linux/atomic.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A value that threads and interrupts may change at once: an integer, bool, enum or small struct of 1, 2, 4 or 8 bytes. Any context.
/// Arithmetic is in <see cref="AtomicArithmetic"/>. Declare it as a readonly field; it is never copied.
/// </summary>
[Owned]
[Synchronized]
public unsafe struct Atomic<T> where T : unmanaged
{
    // Values of up to 4 bytes are in an atomic_t at the start of the cell.
    atomic64_t _cell;

    /// <exception cref="NotSupportedException">T has another size.</exception>
    public Atomic(T value)
    {
        if (sizeof(T) is not (1 or 2 or 4 or 8)) throw new NotSupportedException();

        // SAFETY: nobody else sees the cell yet.
        fixed (atomic64_t* cell = &_cell)
        {
            if (sizeof(T) == 8) Bindings.Atomics.Set(cell, ToLong(value));
            else Bindings.Atomics.Set((atomic_t*)cell, ToInt(value));
        }
    }

    /// <summary>Reads; what comes after it in the program is not done before (acquire).</summary>
    public readonly T Load()
    {
        // SAFETY: the cell lives during the call.
        fixed (atomic64_t* cell = &_cell)
        {
            return sizeof(T) == 8 ? FromLong(Bindings.Atomics.ReadAcquire(cell)) : FromInt(Bindings.Atomics.ReadAcquire((atomic_t*)cell));
        }
    }

    /// <summary>Reads, in no order with anything else.</summary>
    public readonly T LoadRelaxed()
    {
        // SAFETY: the cell lives during the call.
        fixed (atomic64_t* cell = &_cell)
        {
            return sizeof(T) == 8 ? FromLong(Bindings.Atomics.Read(cell)) : FromInt(Bindings.Atomics.Read((atomic_t*)cell));
        }
    }

    /// <summary>Writes; what comes before it in the program is done before (release).</summary>
    public readonly void Store(T value)
    {
        // SAFETY: the cell lives during the call.
        fixed (atomic64_t* cell = &_cell)
        {
            if (sizeof(T) == 8) Bindings.Atomics.SetRelease(cell, ToLong(value));
            else Bindings.Atomics.SetRelease((atomic_t*)cell, ToInt(value));
        }
    }

    /// <summary>Writes and returns what was there. Fully ordered.</summary>
    public readonly T Exchange(T value)
    {
        // SAFETY: the cell lives during the call.
        fixed (atomic64_t* cell = &_cell)
        {
            return sizeof(T) == 8
                ? FromLong(Bindings.Atomics.Exchange(cell, ToLong(value)))
                : FromInt(Bindings.Atomics.Exchange((atomic_t*)cell, ToInt(value)));
        }
    }

    /// <summary>Writes where the comparand is there. Fully ordered when it writes.</summary>
    /// <returns>What was there: the comparand when it has been replaced.</returns>
    public readonly T CompareExchange(T value, T comparand)
    {
        // SAFETY: the cell lives during the call.
        fixed (atomic64_t* cell = &_cell)
        {
            return sizeof(T) == 8
                ? FromLong(Bindings.Atomics.CompareExchange(cell, ToLong(comparand), ToLong(value)))
                : FromInt(Bindings.Atomics.CompareExchange((atomic_t*)cell, ToInt(comparand), ToInt(value)));
        }
    }

    internal static atomic64_t* CellOf(ref readonly Atomic<T> atomic)
    {
        // SAFETY: an atomic is a field of an object or a static, which never move, or outlives the call.
        fixed (atomic64_t* cell = &atomic._cell) return cell;
    }

    // SAFETY: each is called for a T of that size only.
    static long ToLong(T value) => *(long*)&value;

    // SAFETY: as in ToLong.
    static T FromLong(long value) => *(T*)&value;

    static int ToInt(T value)
    {
        // SAFETY: reads no more than T has. Other bytes are zero, so that equal values are equal cells.
        if (sizeof(T) == 4) return *(int*)&value;
        return sizeof(T) == 2 ? *(ushort*)&value : *(byte*)&value;
    }

    static T FromInt(int value)
    {
        // SAFETY: reads no more than an int has; by way of the narrow type, so that byte order is no matter.
        if (sizeof(T) == 4) return *(T*)&value;
        if (sizeof(T) == 2)
        {
            ushort half = unchecked((ushort)value);
            return *(T*)&half;
        }

        byte single = unchecked((byte)value);
        return *(T*)&single;
    }
}
