using System.Numerics;

namespace Linux;

/// <summary>Numbers from outside. Any context; nothing here sleeps.</summary>
public static class UntrustedNumbers
{
    /// <summary>The number as an index of something that has so many elements.</summary>
    /// <exception cref="KernelException">EINVAL: it is negative, or not less than the count.</exception>
    public static int ToIndex<T>(this Untrusted<T> number, int count) where T : unmanaged, IBinaryInteger<T>
    {
        int index = Number(number.Trust());
        return index < count ? index : throw new KernelException(Errno.EINVAL);
    }

    /// <summary>The number as a length or count.</summary>
    /// <param name="number">The number.</param>
    /// <param name="most">The greatest length there may be.</param>
    /// <exception cref="KernelException">EINVAL: it is negative, or greater.</exception>
    public static int ToLength<T>(this Untrusted<T> number, int most) where T : unmanaged, IBinaryInteger<T>
    {
        int length = Number(number.Trust());
        return length <= most ? length : throw new KernelException(Errno.EINVAL);
    }

    static int Number<T>(T value) where T : unmanaged, IBinaryInteger<T> =>
        value >= T.Zero && value <= T.CreateSaturating(int.MaxValue) ? int.CreateTruncating(value) : throw new KernelException(Errno.EINVAL);
}
