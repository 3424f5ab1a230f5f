// C header: linux/delay.h

using Linux.Bindings;

namespace Linux;

/// <summary>Waiting for time to pass.</summary>
public static class Delay
{
    /// <summary>Sleeps at least that long, signals or not. Process context.</summary>
    public static void Sleep(uint milliseconds) => Timekeeping.Sleep(milliseconds);

    /// <summary>Sleeps at least that long. Process context.</summary>
    /// <exception cref="KernelException">ERESTARTSYS: a signal came first.</exception>
    public static void SleepInterruptible(uint milliseconds)
    {
        if (Timekeeping.SleepInterruptible(milliseconds) != 0) throw new KernelException(Errno.ERESTARTSYS);
    }

    /// <summary>Sleeps between the two times, in microseconds: for 10 µs to 20 ms. Process context.</summary>
    public static void SleepBetween(uint minimum, uint maximum) => Timekeeping.SleepBetween(minimum, maximum);

    /// <summary>Keeps the CPU busy that long: for some microseconds, in any context.</summary>
    public static void Spin(uint microseconds) => Timekeeping.Spin(microseconds);
}
