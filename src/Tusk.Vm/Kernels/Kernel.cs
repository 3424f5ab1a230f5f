namespace Tusk.Vm.Kernels;

/// <summary>Where a kernel comes from; decides how a guest boots it.</summary>
public enum KernelKind
{
    /// <summary>Debian's cloud kernel, unpacked from its packages; boots in QEMU.</summary>
    DebianCloud,
    /// <summary>User-mode Linux: the kernel is a host program.</summary>
    UserMode,
    /// <summary>A debug kernel built from Debian's source; boots in QEMU.</summary>
    Debug,
    /// <summary>A build tree of the user; boots in QEMU, or as a program where it was built with ARCH=um.</summary>
    BuildTree,
}

/// <summary>A kernel that modules can be built against and, where it has an image, a guest can boot. Plain data.</summary>
public sealed record Kernel
{
    /// <summary>The name it was asked for: "6.12", "uml", or the path of a build tree.</summary>
    public required string Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public required KernelKind Kind { get; init; }

    /// <summary>What <c>uname -r</c> says in it.</summary>
    public required string Version { get; init; }

    /// <summary>The directory for <c>make -C</c>.</summary>
    public required string BuildTree { get; init; }

    /// <summary>vmlinuz, or the Linux program for user mode; null for a build tree without one.</summary>
    public string? Image { get; init; }

    /// <summary>The kernel's name of the architecture: "x86", or "um".</summary>
    public string Architecture { get; init; } = "x86";

    /// <summary>What make needs beside <c>-C</c> and <c>M=</c>, such as ARCH=um.</summary>
    public IReadOnlyList<string> MakeArguments { get; init; } = [];

    /// <summary>Directory of the kernel's own modules (with <c>kernel/</c> below), or null.</summary>
    public string? ModulesDirectory { get; init; }

    /// <summary>Whether the kernel is a host program.</summary>
    public bool IsUserMode => Architecture == "um";

    /// <summary>
    /// The kernel of that name; installed into the cache first where needed (unpacking takes seconds, building minutes).
    /// An installed kernel is found without asking apt, within milliseconds.
    /// </summary>
    /// <param name="name">A name of <see cref="KernelCatalog"/>, or the path of a build tree (anything with a slash).</param>
    /// <param name="progress">Told about every step that takes long.</param>
    /// <param name="cancellation">Ends an installation; the cache stays as it was.</param>
    /// <exception cref="VmException">Unknown name, no build tree at the path, or the installation failed.</exception>
    public static Kernel Resolve(string name, IProgress<string>? progress = null, CancellationToken cancellation = default) =>
        name.Contains('/') || name == "." ? KernelBuildTree.Open(name) : KernelCatalog.Find(name).Install(refresh: false, progress, cancellation);

    /// <summary>What is installed and what could be, in the order of the catalogue.</summary>
    public static IReadOnlyList<KernelListing> List() => [.. KernelCatalog.Entries.Select(e => e.Describe())];
}

/// <summary>A line of <see cref="Kernel.List"/>.</summary>
/// <param name="Name">What <see cref="Kernel.Resolve"/> takes.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Cost">What installing it takes.</param>
/// <param name="Installed">The installed kernel, or null.</param>
public sealed record KernelListing(string Name, string Description, string Cost, Kernel? Installed);
