using Tusk.Vm.Host;
using Tusk.Vm.Packages;

namespace Tusk.Vm.Guests;

/// <summary>The guest's user space: Debian's static busybox, unpacked into the cache.</summary>
static class Busybox
{
    /// <summary>The path of the static program; fetched once.</summary>
    /// <exception cref="VmException">It can't be fetched.</exception>
    public static string Resolve(IProgress<string>? progress, CancellationToken cancellation)
    {
        string directory = Path.Combine(Cache.Root, "busybox");
        Cache.FillOnce(directory, () => Find(directory) is not null,
            temporary => new AptArchive(progress, cancellation).Unpack(["busybox-static"], temporary), progress, cancellation);
        return Find(directory) ?? throw new VmException(VmErrorKind.MissingPackage, "The package busybox-static has no bin/busybox.");
    }

    static string? Find(string directory) =>
        new[] { "bin/busybox", "usr/bin/busybox" }.Select(p => Path.Combine(directory, p)).FirstOrDefault(File.Exists);
}
