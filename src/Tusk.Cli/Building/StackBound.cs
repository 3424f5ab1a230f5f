using System.Globalization;
using Tusk.Compiler;
using Tusk.Diagnostics;
using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;

namespace Tusk.Cli.Building;

/// <param name="Name">What C calls.</param>
/// <param name="Bytes">The most that it and what it calls may have on the stack.</param>
sealed record StackEntry(string Name, long Bytes);

/// <param name="Limit">What an entry may have.</param>
/// <param name="Entries">The deepest first.</param>
sealed record StackSummary(int Limit, IReadOnlyList<StackEntry> Entries);

/// <summary>Holds what C calls under a limit: the frames as the C compiler has made them, along the deepest way through the module.</summary>
sealed class StackBound
{
    /// <summary>
    /// Half of a kernel stack of 16 KB. The other half is for what had come before the module was called, for interrupts, and for the frames of the kernel's functions
    /// that it calls, which nobody tells.
    /// </summary>
    public const int Limit = 8 * 1024;

    /// <summary>
    /// Lines of a Kbuild file: each object has a .su file beside it. Functions are not merged with others of the same code, because then nothing says whose frame
    /// one has.
    /// </summary>
    public const string KbuildFlags = "ccflags-y := $(ccflags-y) $(call cc-option,-fstack-usage) $(call cc-option,-fno-ipa-icf)\n";

    StackBound(StackSummary summary, IReadOnlyList<Diagnostic> errors)
    {
        this.Summary = summary;
        this.Errors = errors;
    }

    public StackSummary Summary { get; }

    /// <summary>TUSK0507.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <param name="calls">Of the module.</param>
    /// <param name="reports">.su files; those that do not exist are passed over.</param>
    /// <param name="kernel">What it was built for.</param>
    /// <returns>null where the C compiler has not said anything.</returns>
    public static StackBound? Of(CallGraph calls, IEnumerable<string> reports, Kernel kernel)
    {
        StackUsage usage = new();
        foreach (string report in reports.Where(File.Exists).Distinct()) usage.Add(File.ReadAllText(report));
        return usage.IsEmpty ? null : Of(calls, usage, LimitOf(kernel));
    }

    public static StackBound Of(CallGraph calls, StackUsage usage, int limit)
    {
        IReadOnlyList<StackUse> uses = StackDepth.Of(calls, usage.FrameOf);
        HashSet<string> unbounded = [.. usage.Unbounded];
        List<Diagnostic> errors = [];
        foreach (CalledFunction function in calls.Functions.DistinctBy(static f => f.Name).Where(f => unbounded.Contains(f.Name)))
            errors.Add(new Diagnostic(Catalogue.StackDepth, function.Location, [$"how much of the stack {function.DisplayName} needs is only known at run time", limit]));
        errors.AddRange(uses.Where(u => u.Bytes > limit).Select(u => TooDeep(u, limit)));
        return new StackBound(new StackSummary(limit, [.. uses.Select(static u => new StackEntry(u.Entry.DisplayName, u.Bytes))]), errors);
    }

    /// <summary>A kernel with KASAN has stacks of twice the size, and larger frames.</summary>
    static int LimitOf(Kernel kernel)
    {
        string configuration = Path.Combine(kernel.BuildTree, "include/generated/autoconf.h");
        return File.Exists(configuration) && File.ReadLines(configuration).Contains("#define CONFIG_KASAN 1") ? 2 * Limit : Limit;
    }

    /// <summary>At the function of the user's that has the most of it.</summary>
    static Diagnostic TooDeep(StackUse use, int limit)
    {
        StackFrame most = use.Way.OrderByDescending(static f => f.Function.IsUsers).ThenByDescending(static f => (long)f.Bytes * f.Times).First();
        return new Diagnostic(Catalogue.StackDepth, most.Function.Location, [string.Create(CultureInfo.InvariantCulture, $"{use.Entry.DisplayName} may need {use.Bytes} bytes of the stack"), limit])
        {
            Notes = [.. use.Way.Select(static f => new Note(f.Function.Location, Describe(f)))],
        };
    }

    static string Describe(StackFrame frame) => frame switch
    {
        { Bytes: 0 } => $"{frame.Function.DisplayName} is part of its caller",
        { Times: 1 } => $"{frame.Function.DisplayName} has {frame.Bytes} bytes",
        _ => $"{frame.Function.DisplayName} has {frame.Bytes} bytes, {frame.Times} times",
    };
}
