// ThrowIf helpers of the argument exceptions, ObjectDisposedException.ThrowIf.
Try(static () => ArgumentOutOfRangeException.ThrowIfNegative(-1));
Try(static () => ArgumentOutOfRangeException.ThrowIfZero(0));
Try(static () => ArgumentOutOfRangeException.ThrowIfGreaterThan(5, 4));
Try(static () => ArgumentOutOfRangeException.ThrowIfLessThan(5L, 6L));
Try(static () => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(1));
Try(static () => ArgumentNullException.ThrowIfNull(Nothing()));
Try(static () => ArgumentNullException.ThrowIfNull("text"));
Try(static () => ArgumentException.ThrowIfNullOrEmpty(""));
Try(static () => ArgumentException.ThrowIfNullOrEmpty("x"));

static string? Nothing() => null;

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("fine");
    }
    catch (ArgumentOutOfRangeException)
    {
        Console.WriteLine("out of range");
    }
    catch (ArgumentNullException)
    {
        Console.WriteLine("null");
    }
    catch (ArgumentException)
    {
        Console.WriteLine("argument");
    }
}
