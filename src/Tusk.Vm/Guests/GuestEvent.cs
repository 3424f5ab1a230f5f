using Tusk.Vm.Reports;

namespace Tusk.Vm.Guests;

/// <summary>Something that happened in a running guest. Events come in order, one at a time, from the thread that runs the guest.</summary>
public abstract record GuestEvent;

/// <summary>The guest has booted and starts its work.</summary>
/// <param name="Uptime">The kernel's own clock.</param>
public sealed record GuestReady(TimeSpan Uptime) : GuestEvent;

/// <summary>The kernel died before its first process ran, so nothing of the request has happened: the guest is started once more.</summary>
/// <param name="Reason">What it said.</param>
public sealed record GuestRestarted(string Reason) : GuestEvent;

/// <summary>A line on the console: the kernel log, with its time stamp.</summary>
public sealed record ConsoleLine(string Text) : GuestEvent;

/// <summary>A command begins.</summary>
public sealed record CommandStarted(int Cycle, int Index, string Command) : GuestEvent;

/// <summary>Output of the command that runs, in pieces as they come.</summary>
public sealed record CommandOutput(byte[] Bytes) : GuestEvent;

/// <summary>A command has ended.</summary>
public sealed record CommandEnded(CommandResult Result) : GuestEvent;

/// <summary>A module was loaded or unloaded, or that failed.</summary>
public sealed record ModuleChanged(ModuleAction Action) : GuestEvent;

/// <summary>The kernel has reported a bug.</summary>
public sealed record BugReported(KernelReport Report) : GuestEvent;
