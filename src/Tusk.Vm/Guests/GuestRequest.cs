using Tusk.Vm.Host;
using Tusk.Vm.Kernels;

namespace Tusk.Vm.Guests;

/// <summary>A module to load.</summary>
/// <param name="Path">The .ko file on the host.</param>
/// <param name="Parameters">As on insmod's command line: <c>name=value other="two words"</c>.</param>
public sealed record GuestModule(string Path, string Parameters = "")
{
    /// <summary>The name that the kernel knows the module by.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path).Replace('-', '_');
}

/// <summary>A file, or a folder with all below it, to copy into the guest. Permissions are kept.</summary>
/// <param name="Source">Path on the host. Programs must be linked statically: the guest has no libraries.</param>
/// <param name="Target">Absolute path in the guest.</param>
public sealed record GuestFile(string Source, string Target);

/// <summary>
/// What a guest shall do: load the modules in their order, run the commands in theirs, unload the modules in reverse order;
/// all of it <see cref="Cycles"/> times.
/// </summary>
public sealed record GuestRequest
{
    /// <summary>The kernel to boot.</summary>
    public required Kernel Kernel { get; init; }

    /// <summary>Modules to load before the commands.</summary>
    public IReadOnlyList<GuestModule> Modules { get; init; } = [];

    /// <summary>Files to copy in.</summary>
    public IReadOnlyList<GuestFile> Files { get; init; } = [];

    /// <summary>Shell scripts (busybox ash with all its applets), each run on its own, in <c>/root</c>, without input.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>How often to load, run and unload.</summary>
    public int Cycles { get; init; } = 1;

    /// <summary>Whether modules are unloaded at the end of a cycle. Needed for more than one cycle and for the leak check.</summary>
    public bool Unload { get; init; } = true;

    /// <summary>Whether the first failing command ends the run (after unloading).</summary>
    public bool StopAtFailure { get; init; }

    /// <summary>
    /// Looks for leaks after the last unload: kmemleak where the kernel has it, and, with 10 cycles or more, slab caches that
    /// grow with every cycle. Takes 2 s on our kernels, 6 s on others that have kmemleak.
    /// </summary>
    public bool CheckLeaks { get; init; }

    /// <summary>The guest is killed when it takes longer, boot included. A second start has the time anew.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The guest is killed when one of its commands takes longer; null: <see cref="Timeout"/> is the only limit.</summary>
    public TimeSpan? CommandTimeout { get; init; }

    /// <summary>The guest is killed when the kernel has reported a bug and then nothing happens for so long.</summary>
    public TimeSpan StallAfterReport { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The guest is killed when its console and its commands have said more, in bytes: a kernel that reports without end fills the host's memory.</summary>
    public long OutputLimit { get; init; } = 128L << 20;

    /// <summary>Memory in MiB; 0 chooses what the kernel needs.</summary>
    public int Memory { get; init; }

    /// <summary>CPUs; user mode has one.</summary>
    public int Processors { get; init; } = 2;

    /// <summary>QEMU's machine: "microvm" boots fastest, "q35" has PCI.</summary>
    public string Machine { get; init; } = "microvm";

    /// <summary>Added to the kernel's command line.</summary>
    public string KernelParameters { get; init; } = "";

    /// <summary>Added to QEMU's arguments.</summary>
    public IReadOnlyList<string> QemuArguments { get; init; } = [];

    /// <summary>Told what happens while it happens: <see cref="ConsoleLine"/>, <see cref="CommandOutput"/> and the others.</summary>
    public IProgress<GuestEvent>? Events { get; init; }

    /// <summary>Told about preparations that take long.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Where host programs are found.</summary>
    public HostTools Tools { get; init; } = HostTools.Default;
}
