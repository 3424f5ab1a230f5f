// C header: linux/jiffies.h

using Linux.Bindings;

namespace Linux;

/// <summary>Time in ticks of the kernel's timer: a point since some time near boot, or a length. It wraps around. Any context.</summary>
public readonly struct Jiffies(nuint count)
{
    public nuint Count { get; } = count;

    /// <summary>This moment.</summary>
    public static Jiffies Now => new(Ticks.Now);

    /// <summary>Ticks in a second (HZ).</summary>
    public static uint PerSecond => Ticks.PerSecond;

    /// <summary>A length, rounded up.</summary>
    public static Jiffies FromMilliseconds(uint milliseconds) => new(Ticks.FromMilliseconds(milliseconds));

    /// <summary>A length, rounded up.</summary>
    public static Jiffies FromMicroseconds(uint microseconds) => new(Ticks.FromMicroseconds(microseconds));

    /// <summary>A length in milliseconds.</summary>
    public uint ToMilliseconds() => Ticks.ToMilliseconds(this.Count);

    /// <summary>Whether this point comes after the other (time_after), which is right across a wrap.</summary>
    public bool IsAfter(Jiffies other) => unchecked((nint)(other.Count - this.Count)) < 0;

    public static Jiffies operator +(Jiffies left, Jiffies right) => new(unchecked(left.Count + right.Count));
    public static Jiffies operator -(Jiffies left, Jiffies right) => new(unchecked(left.Count - right.Count));
}
