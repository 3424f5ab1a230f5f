// C header: linux/slab.h

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// Zeroed memory of a fixed length, owned by whoever holds this value. Large buffers need no consecutive pages (kvmalloc). Process context; may sleep.
/// </summary>
[Owned]
public unsafe struct Buffer<T> : IDisposable where T : unmanaged
{
    T* _start;
    int _length;

    /// <exception cref="OutOfMemoryException">ENOMEM, also for lengths above 2³¹ − 1.</exception>
    public Buffer(nuint length)
    {
        if (length > int.MaxValue) throw new OutOfMemoryException();

        // SAFETY: kvcalloc checks that the product fits.
        _start = (T*)Slab.AllocateZeroed(length, (nuint)sizeof(T), Slab.KernelNoWarning);
        if (_start == null) throw new OutOfMemoryException();
        _length = unchecked((int)length);
    }

    /// <summary>Count of elements; 0 after Dispose.</summary>
    public readonly int Length => _length;

    /// <summary>All elements, to change them.</summary>
    public Span<T> Span
    {
        get
        {
            // SAFETY: _start has _length elements, a number that is not negative: the constructor of Span would ask.
            return MemoryMarshal.CreateSpan(ref *_start, _length);
        }
    }

    /// <summary>An element, to read it.</summary>
    /// <exception cref="IndexOutOfRangeException">ERANGE: there is none.</exception>
    public readonly ref readonly T this[int index] => ref this.AsReadOnlySpan()[index];

    /// <summary>A range of elements, to read them: <c>buffer[4..8]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">ERANGE: not within the buffer.</exception>
    public readonly ReadOnlySpan<T> Slice(int start, int length) => this.AsReadOnlySpan().Slice(start, length);

    /// <summary>The elements from a position on, to read them: none where it is the length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">ERANGE: not within the buffer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ReadOnlySpan<T> From(long start)
    {
        unchecked
        {
            if ((ulong)start > (uint)_length) throw new ArgumentOutOfRangeException();

            // SAFETY: _start has _length elements, and start is at most that.
            return MemoryMarshal.CreateReadOnlySpan(ref _start[start], _length - (int)start);
        }
    }

    /// <summary>The elements from a position on, to change them: none where it is the length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">ERANGE: not within the buffer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> SpanFrom(long start)
    {
        unchecked
        {
            if ((ulong)start > (uint)_length) throw new ArgumentOutOfRangeException();

            // SAFETY: as in From.
            return MemoryMarshal.CreateSpan(ref _start[start], _length - (int)start);
        }
    }

    /// <summary>All elements, to read them.</summary>
    public readonly ReadOnlySpan<T> AsReadOnlySpan()
    {
        // SAFETY: as in Span.
        return MemoryMarshal.CreateReadOnlySpan(ref *_start, _length);
    }

    public void Dispose()
    {
        // SAFETY: the memory is this value's own, and is forgotten here.
        Slab.Free(_start);
        _start = null;
        _length = 0;
    }
}
