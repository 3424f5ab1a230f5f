// C header: linux/printk.h

using Linux.Interop;

namespace Linux;

/// <summary>
/// Lines in the kernel's log, by level. The format is made at compile time into one printk call, which allocates nothing
/// and may be used in any context. A line starts with the module's name and ends with a line feed.
/// </summary>
[NeverSleeps]
public static class Log
{
    /// <summary>Level 0: the system is unusable.</summary>
    [FormatFunction("pr_emerg", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Emergency(LogHandler message);

    /// <inheritdoc cref="Emergency(LogHandler)"/>
    [FormatFunction("pr_emerg", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Emergency(string message);

    /// <summary>Level 1: someone must act at once.</summary>
    [FormatFunction("pr_alert", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Alert(LogHandler message);

    /// <inheritdoc cref="Alert(LogHandler)"/>
    [FormatFunction("pr_alert", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Alert(string message);

    /// <summary>Level 2: critical conditions.</summary>
    [FormatFunction("pr_crit", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Critical(LogHandler message);

    /// <inheritdoc cref="Critical(LogHandler)"/>
    [FormatFunction("pr_crit", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Critical(string message);

    /// <summary>Level 3: errors.</summary>
    [FormatFunction("pr_err", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Error(LogHandler message);

    /// <inheritdoc cref="Error(LogHandler)"/>
    [FormatFunction("pr_err", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Error(string message);

    /// <summary>Level 4: warnings.</summary>
    [FormatFunction("pr_warn", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Warning(LogHandler message);

    /// <inheritdoc cref="Warning(LogHandler)"/>
    [FormatFunction("pr_warn", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Warning(string message);

    /// <summary>Level 5: normal but significant.</summary>
    [FormatFunction("pr_notice", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Notice(LogHandler message);

    /// <inheritdoc cref="Notice(LogHandler)"/>
    [FormatFunction("pr_notice", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Notice(string message);

    /// <summary>Level 6: information.</summary>
    [FormatFunction("pr_info", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Info(LogHandler message);

    /// <inheritdoc cref="Info(LogHandler)"/>
    [FormatFunction("pr_info", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Info(string message);

    /// <summary>Level 7: for debugging; compiled out, or switched on at run time, as the kernel's dynamic debug is configured.</summary>
    [FormatFunction("pr_debug", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Debug(LogHandler message);

    /// <inheritdoc cref="Debug(LogHandler)"/>
    [FormatFunction("pr_debug", Header = "linux/printk.h", Suffix = "\n")]
    public static extern void Debug(string message);
}
