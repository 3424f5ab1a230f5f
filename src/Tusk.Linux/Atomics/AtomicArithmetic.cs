// C header: linux/atomic.h

using Linux.Bindings;

namespace Linux;

/// <summary>Arithmetic on atomics of int, uint, long and ulong. Any context.</summary>
public static class AtomicArithmetic
{
    /// <summary>Adds, wrapping around, and returns the sum. Fully ordered.</summary>
    public static unsafe int Add(this in Atomic<int> atomic, int value)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<int>.CellOf(in atomic);
        return Bindings.Atomics.AddReturn(value, (atomic_t*)cell);
    }

    /// <summary>Adds one, wrapping around, and returns the sum. Fully ordered.</summary>
    public static int Increment(this in Atomic<int> atomic) => atomic.Add(1);

    /// <summary>Subtracts one, wrapping around, and returns the difference. Fully ordered.</summary>
    public static int Decrement(this in Atomic<int> atomic) => atomic.Add(-1);

    /// <summary>Sets bits and returns what was there. Fully ordered.</summary>
    public static unsafe int Or(this in Atomic<int> atomic, int bits)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<int>.CellOf(in atomic);
        return Bindings.Atomics.FetchOr(bits, (atomic_t*)cell);
    }

    /// <summary>Keeps the bits of the mask, clears the others, and returns what was there. Fully ordered.</summary>
    public static unsafe int And(this in Atomic<int> atomic, int mask)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<int>.CellOf(in atomic);
        return Bindings.Atomics.FetchAnd(mask, (atomic_t*)cell);
    }

    /// <summary>Adds, wrapping around, and returns the sum. Fully ordered.</summary>
    public static unsafe uint Add(this in Atomic<uint> atomic, uint value)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<uint>.CellOf(in atomic);
        return unchecked((uint)Bindings.Atomics.AddReturn((int)value, (atomic_t*)cell));
    }

    /// <summary>Adds one, wrapping around, and returns the sum. Fully ordered.</summary>
    public static uint Increment(this in Atomic<uint> atomic) => atomic.Add(1);

    /// <summary>Subtracts one, wrapping around, and returns the difference. Fully ordered.</summary>
    public static uint Decrement(this in Atomic<uint> atomic) => atomic.Add(uint.MaxValue);

    /// <summary>Sets bits and returns what was there. Fully ordered.</summary>
    public static unsafe uint Or(this in Atomic<uint> atomic, uint bits)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<uint>.CellOf(in atomic);
        return unchecked((uint)Bindings.Atomics.FetchOr((int)bits, (atomic_t*)cell));
    }

    /// <summary>Keeps the bits of the mask, clears the others, and returns what was there. Fully ordered.</summary>
    public static unsafe uint And(this in Atomic<uint> atomic, uint mask)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<uint>.CellOf(in atomic);
        return unchecked((uint)Bindings.Atomics.FetchAnd((int)mask, (atomic_t*)cell));
    }

    /// <summary>Adds, wrapping around, and returns the sum. Fully ordered.</summary>
    public static unsafe long Add(this in Atomic<long> atomic, long value)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<long>.CellOf(in atomic);
        return Bindings.Atomics.AddReturn(value, cell);
    }

    /// <summary>Adds one, wrapping around, and returns the sum. Fully ordered.</summary>
    public static long Increment(this in Atomic<long> atomic) => atomic.Add(1);

    /// <summary>Subtracts one, wrapping around, and returns the difference. Fully ordered.</summary>
    public static long Decrement(this in Atomic<long> atomic) => atomic.Add(-1);

    /// <summary>Sets bits and returns what was there. Fully ordered.</summary>
    public static unsafe long Or(this in Atomic<long> atomic, long bits)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<long>.CellOf(in atomic);
        return Bindings.Atomics.FetchOr(bits, cell);
    }

    /// <summary>Keeps the bits of the mask, clears the others, and returns what was there. Fully ordered.</summary>
    public static unsafe long And(this in Atomic<long> atomic, long mask)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<long>.CellOf(in atomic);
        return Bindings.Atomics.FetchAnd(mask, cell);
    }

    /// <summary>Adds, wrapping around, and returns the sum. Fully ordered.</summary>
    public static unsafe ulong Add(this in Atomic<ulong> atomic, ulong value)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<ulong>.CellOf(in atomic);
        return unchecked((ulong)Bindings.Atomics.AddReturn((long)value, cell));
    }

    /// <summary>Adds one, wrapping around, and returns the sum. Fully ordered.</summary>
    public static ulong Increment(this in Atomic<ulong> atomic) => atomic.Add(1);

    /// <summary>Subtracts one, wrapping around, and returns the difference. Fully ordered.</summary>
    public static ulong Decrement(this in Atomic<ulong> atomic) => atomic.Add(ulong.MaxValue);

    /// <summary>Sets bits and returns what was there. Fully ordered.</summary>
    public static unsafe ulong Or(this in Atomic<ulong> atomic, ulong bits)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<ulong>.CellOf(in atomic);
        return unchecked((ulong)Bindings.Atomics.FetchOr((long)bits, cell));
    }

    /// <summary>Keeps the bits of the mask, clears the others, and returns what was there. Fully ordered.</summary>
    public static unsafe ulong And(this in Atomic<ulong> atomic, ulong mask)
    {
        // SAFETY: the cell lives during the call.
        atomic64_t* cell = Atomic<ulong>.CellOf(in atomic);
        return unchecked((ulong)Bindings.Atomics.FetchAnd((long)mask, cell));
    }
}
