using System.Text;

namespace Tusk.Vm.Reports;

/// <summary>What kind of bug the kernel reported.</summary>
public enum ReportKind
{
    /// <summary>KASAN: use after free, out of bounds and the like.</summary>
    Kasan,
    /// <summary>UBSAN: undefined behaviour such as a shift or an index out of range.</summary>
    Ubsan,
    /// <summary>A fault in kernel mode: null pointer, bad address, invalid instruction.</summary>
    Oops,
    /// <summary>BUG() or a BUG: line of its own.</summary>
    Bug,
    /// <summary>WARN().</summary>
    Warning,
    /// <summary>refcount_t saturated, underflowed or was used after it was freed.</summary>
    Refcount,
    /// <summary>lockdep: possible deadlock, inconsistent lock state, a lock held where none may be.</summary>
    Lockdep,
    /// <summary>Sleeping, or scheduling, in atomic context.</summary>
    SleepInAtomic,
    /// <summary>Suspicious RCU usage.</summary>
    Rcu,
    /// <summary>A task blocked for too long.</summary>
    HungTask,
    /// <summary>A CPU stuck: soft or hard lockup, RCU stall.</summary>
    Lockup,
    /// <summary>kmemleak: memory that nothing refers to.</summary>
    MemoryLeak,
    /// <summary>The kernel stopped.</summary>
    Panic,
}

/// <summary>A place in a source file, found in a module's debug information.</summary>
/// <param name="Function">The function at that place, inlined ones included.</param>
/// <param name="File">The file as the compiler was told: the C# file where the C carries #line.</param>
/// <param name="Line">Counts from 1.</param>
public sealed record SourceLine(string Function, string File, int Line)
{
    /// <summary>function (file:line).</summary>
    public override string ToString() => $"{Function} ({File}:{Line})";
}

/// <summary>A function on a stack that a report shows.</summary>
/// <param name="Stack">Which stack: "" for the current one, else such as "Allocated by task 40".</param>
/// <param name="Function">The kernel's name of the function; "" where only an address is known.</param>
/// <param name="Offset">From the function's start; the address where no function is known.</param>
/// <param name="Module">The module's name; "" for the kernel itself.</param>
public sealed record StackFrame(string Stack, string Function, ulong Offset, string Module)
{
    /// <summary>Whether the address is that of the instruction itself (a fault), not a return address.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether the kernel only found the address on the stack ("?").</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Where in the source, innermost inlined function first; empty where unknown.</summary>
    public IReadOnlyList<SourceLine> Source { get; init; } = [];

    /// <summary>The frame and its source.</summary>
    public override string ToString()
    {
        string name = Function == "" ? $"0x{Offset:x}" : $"{Function}+0x{Offset:x}";
        string module = Module == "" ? "" : $" [{Module}]";
        return name + module + (Source.Count == 0 ? "" : " at " + string.Join(", inlined into ", Source));
    }
}

/// <summary>A bug that the kernel reported on its console or through kmemleak.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Title">The line that names it, without time stamp.</param>
/// <param name="Lines">The whole report, without time stamps.</param>
/// <param name="Frames">All stack frames in it, in its order.</param>
public sealed record KernelReport(ReportKind Kind, string Title, IReadOnlyList<string> Lines, IReadOnlyList<StackFrame> Frames)
{
    /// <summary>The innermost known line of a source file that is no C header: where to look first. Null where no module with debug
    /// information is involved.</summary>
    public SourceLine? Location => Frames.Where(f => !f.IsUncertain).SelectMany(f => f.Source)
        .FirstOrDefault(s => !s.File.EndsWith(".h", StringComparison.Ordinal));

    /// <summary>Title, location, and the frames with a source line.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"{Kind}: {Title}");
        string stack = "";
        string last = "";
        foreach (StackFrame frame in Frames.Where(f => f.Source.Count > 0 && !f.IsUncertain))
        {
            string shown = frame.ToString();
            if (shown == last && frame.Stack == stack)
                continue;
            last = shown;
            if (frame.Stack != stack)
                text.Append($"\n  {frame.Stack}:");
            stack = frame.Stack;
            text.Append($"\n    {shown}");
        }
        return text.ToString();
    }
}
