// C header: linux/ktime.h

using Linux.Bindings;

namespace Linux;

/// <summary>Time in nanoseconds: a point on one of the kernel's clocks, or a length. Any context.</summary>
public readonly struct Ktime(long nanoseconds)
{
    public long Nanoseconds { get; } = nanoseconds;

    /// <summary>This moment on the clock that only goes forward, and stands still in suspend.</summary>
    public static Ktime Now => new(Timekeeping.Monotonic());

    /// <summary>This moment since boot, suspend included.</summary>
    public static Ktime SinceBoot => new(Timekeeping.SinceBoot());

    /// <summary>This moment since 1970, which may be set.</summary>
    public static Ktime Real => new(Timekeeping.Real());

    /// <exception cref="OverflowException">EOVERFLOW: longer than 292 years.</exception>
    public static Ktime FromMicroseconds(long microseconds) => new(checked(microseconds * 1_000));

    /// <inheritdoc cref="FromMicroseconds"/>
    public static Ktime FromMilliseconds(long milliseconds) => new(checked(milliseconds * 1_000_000));

    /// <inheritdoc cref="FromMicroseconds"/>
    public static Ktime FromSeconds(long seconds) => new(checked(seconds * 1_000_000_000));

    /// <summary>Rounded towards zero.</summary>
    public long ToMicroseconds() => Timekeeping.ToMicroseconds(this.Nanoseconds);

    /// <summary>Rounded towards zero.</summary>
    public long ToMilliseconds() => Timekeeping.ToMilliseconds(this.Nanoseconds);

    public static Ktime operator +(Ktime left, Ktime right) => new(unchecked(left.Nanoseconds + right.Nanoseconds));
    public static Ktime operator -(Ktime left, Ktime right) => new(unchecked(left.Nanoseconds - right.Nanoseconds));
    public static bool operator <(Ktime left, Ktime right) => left.Nanoseconds < right.Nanoseconds;
    public static bool operator >(Ktime left, Ktime right) => left.Nanoseconds > right.Nanoseconds;
    public static bool operator <=(Ktime left, Ktime right) => left.Nanoseconds <= right.Nanoseconds;
    public static bool operator >=(Ktime left, Ktime right) => left.Nanoseconds >= right.Nanoseconds;
}
