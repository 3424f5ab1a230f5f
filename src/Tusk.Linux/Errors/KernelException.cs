// C header: linux/err.h

using Linux.Bindings;

namespace Linux;

/// <summary>
/// An error with an error number. It is an error return in C: throwing allocates nothing, and an uncaught one becomes
/// <c>-errno</c> for the C caller. Any context.
/// </summary>
/// <param name="errno">What C callers and user space see; what is no error number (1 to 4095) counts as EINVAL.</param>
public sealed class KernelException(Errno errno) : Exception
{
    public Errno Errno { get; } = errno;

    /// <summary>For C functions that return zero or a count, and a negative error number on failure.</summary>
    /// <returns><paramref name="result"/>, which is not negative.</returns>
    public static int ThrowIfError(int result)
    {
        if (result < 0) throw new KernelException((Errno)unchecked(-result));
        return result;
    }

    /// <inheritdoc cref="ThrowIfError(int)"/>
    public static nint ThrowIfError(nint result)
    {
        if (result < 0) throw new KernelException(unchecked((Errno)(int)-result));
        return result;
    }

    /// <summary>For functions of the kernel whose results are error numbers, −4095 to −1, or no errors (IS_ERR_VALUE).</summary>
    internal static long ThrowIfFailed(long result)
    {
        if (unchecked((ulong)result >= (ulong)-4095L)) throw new KernelException(unchecked((Errno)(int)-result));
        return result;
    }

    /// <inheritdoc cref="ThrowIfFailed(long)"/>
    internal static int ThrowIfFailed(int result)
    {
        if (unchecked((uint)result >= (uint)-4095)) throw new KernelException(unchecked((Errno)(-result)));
        return result;
    }

    /// <summary>For C functions that return a pointer, and an error number in the pointer (ERR_PTR) on failure.</summary>
    internal static unsafe void ThrowIfError(void* pointer)
    {
        // SAFETY: IS_ERR and PTR_ERR look at the address alone.
        if (Err.IsError(pointer)) throw new KernelException(unchecked((Errno)(int)-Err.ErrorOf(pointer)));
    }
}

/// <summary>Shorthand on <see cref="Errno"/>.</summary>
public static class ErrnoExtensions
{
    /// <summary><c>throw Errno.EINVAL.AsException();</c></summary>
    public static KernelException AsException(this Errno errno) => new(errno);
}
