using Linux.Interop;

namespace Linux;

/// <summary>Runs tests and reports them as KTAP in the kernel's log. Made for the module that <c>tusk test</c> generates.</summary>
public sealed class KernelTests
{
    int _number;
    int _failed;

    /// <param name="count">How many tests will run.</param>
    public KernelTests(int count)
    {
        Print("KTAP version 1");
        Print($"1..{count}");
    }

    /// <summary>How many tests failed so far.</summary>
    public int Failed => _failed;

    /// <summary>Runs one test.</summary>
    public void Run(string name, Action test)
    {
        _number++;
        try
        {
            test();
            Print($"ok {_number} {name}");
            return;
        }
        catch (AssertionException)
        {
        }
        catch (KernelException e)
        {
            Print($"# {name}: error {(int)e.Errno}");
        }
        catch (Exception e)
        {
            Print($"# {name}: {e.Message}");
        }

        _failed++;
        Print($"not ok {_number} {name}");
    }

    // Without the module's name in front.
    [NeverSleeps, FormatFunction("printk", Header = "linux/printk.h", Suffix = "\n")]
    static extern void Print(LogHandler line);

    [NeverSleeps, FormatFunction("printk", Header = "linux/printk.h", Suffix = "\n")]
    static extern void Print(string line);
}
