namespace Tusk.Vm.Kernels;

/// <summary>The kernels that have a name.</summary>
public static class KernelCatalog
{
    /// <summary>All entries, the default kernel of users first.</summary>
    public static IReadOnlyList<KernelEntry> Entries { get; } =
    [
        new DebianCloudKernel("6.12", "Debian's 6.12 cloud kernel",
            ["linux-headers-6.12-cloud-amd64", "linux-headers-cloud-amd64"]),
        new DebianCloudKernel("6.1", "Debian's 6.1 cloud kernel", ["linux-headers-cloud-amd64"]),
        new SourceBuiltKernel(KernelRecipe.UserMode),
        new SourceBuiltKernel(KernelRecipe.Debug),
        new SourceBuiltKernel(KernelRecipe.DebugFull),
    ];

    /// <summary>The entry of that name.</summary>
    /// <exception cref="VmException">There is none; the message lists the names.</exception>
    public static KernelEntry Find(string name) =>
        Entries.FirstOrDefault(e => e.Name == name) ?? throw new VmException(VmErrorKind.UnknownKernel, $"There is no kernel named {name}.",
            $"Use one of {string.Join(", ", Entries.Select(e => e.Name))}, or the path of a kernel build tree.");
}
