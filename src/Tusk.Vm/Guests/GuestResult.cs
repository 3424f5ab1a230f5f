using System.Text;
using Tusk.Vm.Reports;

namespace Tusk.Vm.Guests;

/// <summary>How a guest ended.</summary>
public enum GuestOutcome
{
    /// <summary>It did all that was asked (which says nothing about exit codes) and powered off.</summary>
    Completed,
    /// <summary>A module could not be loaded; the rest was not run.</summary>
    ModuleFailed,
    /// <summary>The kernel panicked.</summary>
    Panicked,
    /// <summary>It was killed: the time was over, nothing went on after a report, or it said too much.</summary>
    TimedOut,
    /// <summary>It ended by itself before its work was done.</summary>
    Died,
}

/// <summary>A command and what came of it.</summary>
/// <param name="Cycle">Counts from 0.</param>
/// <param name="Index">Position in <see cref="GuestRequest.Commands"/>.</param>
/// <param name="Command">The command.</param>
/// <param name="Bytes">Standard output and error, in the order they were written, every byte.</param>
/// <param name="ExitCode">128 + signal where a signal ended it; null where the guest ended first.</param>
/// <param name="Duration">Measured on the host.</param>
public sealed record CommandResult(int Cycle, int Index, string Command, byte[] Bytes, int? ExitCode, TimeSpan Duration)
{
    /// <summary>The output as UTF-8.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes);
}

/// <summary>A module loaded or unloaded.</summary>
/// <param name="Cycle">Counts from 0.</param>
/// <param name="Module">The module's name.</param>
/// <param name="IsLoad">Load, or unload.</param>
/// <param name="Succeeded">Whether insmod or rmmod ended with 0; false too where the guest ended first.</param>
/// <param name="Message">What insmod or rmmod said: the text of the errno.</param>
public sealed record ModuleAction(int Cycle, string Module, bool IsLoad, bool Succeeded, string Message);

/// <summary>A slab cache that grew with the cycles.</summary>
/// <param name="Cache">Its name in /proc/slabinfo.</param>
/// <param name="ObjectsPerCycle">How many objects every cycle left.</param>
/// <param name="Owners">Who allocated what is in the cache, the most objects first, as the kernel prints it (mm/slub.c, alloc_traces); empty where it does not.</param>
public sealed record SlabGrowth(string Cache, double ObjectsPerCycle, string Owners);

/// <summary>All that is known about a guest's run.</summary>
public sealed record GuestResult
{
    /// <summary>How it ended.</summary>
    public required GuestOutcome Outcome { get; init; }

    /// <summary>Every command that was started, in order.</summary>
    public required IReadOnlyList<CommandResult> Commands { get; init; }

    /// <summary>Every load and unload.</summary>
    public required IReadOnlyList<ModuleAction> Modules { get; init; }

    /// <summary>The console: the kernel log from its first line.</summary>
    public required IReadOnlyList<string> Log { get; init; }

    /// <summary>What the kernel reported, symbolised where the modules have debug information. Leaks are among them.</summary>
    public required IReadOnlyList<KernelReport> Reports { get; init; }

    /// <summary>Slab caches that grew; empty unless leaks were checked over 10 cycles or more.</summary>
    public IReadOnlyList<SlabGrowth> Growth { get; init; } = [];

    /// <summary>From the start of the guest to its end.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>From the start of the guest until its first process ran; null where it never did.</summary>
    public TimeSpan? BootTime { get; init; }

    /// <summary>Why an emulated guest was started a second time; null where it was not. All else here is about the last start.</summary>
    public string? RestartReason { get; init; }

    /// <summary>Why it did not complete, in one sentence; empty where it did.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Completed, all exit codes 0, all modules loaded and unloaded, nothing reported, nothing grew.</summary>
    public bool IsClean => Outcome == GuestOutcome.Completed && Reports.Count == 0 && Growth.Count == 0
        && Commands.All(c => c.ExitCode == 0) && Modules.All(m => m.Succeeded);

    /// <summary>The last lines of the log.</summary>
    public string LogTail(int lines = 40) => string.Join('\n', Log.TakeLast(lines));

    /// <summary>Outcome, failures and reports, for a message.</summary>
    public override string ToString()
    {
        StringBuilder text = new($"{Outcome}{(Reason == "" ? "" : ": " + Reason)}\n");
        foreach (ModuleAction m in Modules.Where(m => !m.Succeeded))
            text.Append($"{(m.IsLoad ? "insmod" : "rmmod")} {m.Module} failed: {m.Message}\n");
        foreach (CommandResult c in Commands.Where(c => c.ExitCode != 0))
            text.Append($"command {c.Index} ended with {c.ExitCode?.ToString() ?? "the guest"}: {c.Command}\n{c.Output}\n");
        foreach (KernelReport r in Reports)
            text.Append(r).Append('\n');
        foreach (SlabGrowth g in Growth)
            text.Append($"slab cache {g.Cache} grew by {g.ObjectsPerCycle:F1} objects per cycle\n{(g.Owners == "" ? "" : g.Owners + "\n")}");
        return text.ToString();
    }
}
