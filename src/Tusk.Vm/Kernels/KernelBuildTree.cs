namespace Tusk.Vm.Kernels;

/// <summary>A kernel build tree of the user, or an installed <c>/lib/modules/V/build</c>.</summary>
static class KernelBuildTree
{
    /// <summary>Reads what the tree says about itself; the image is optional.</summary>
    /// <exception cref="VmException">The folder is no configured kernel build tree.</exception>
    public static Kernel Open(string path)
    {
        string tree = Path.GetFullPath(path);
        string release = Path.Combine(tree, "include", "config", "kernel.release");
        string configuration = Path.Combine(tree, ".config");
        foreach (string needed in new[] { Path.Combine(tree, "Makefile"), configuration, release, Path.Combine(tree, "include/generated/autoconf.h") })
            if (!File.Exists(needed))
                throw new VmException(VmErrorKind.UnknownKernel, $"{path} is no kernel build tree: {Path.GetRelativePath(tree, needed)} is missing.",
                    "Give the directory in which the kernel was built (make, or at least make modules_prepare).");
        string version = File.ReadAllText(release).Trim();
        bool userMode = File.ReadLines(configuration).Contains("CONFIG_UML=y");
        string[] images = userMode
            ? [Path.Combine(tree, "linux"), Path.Combine(tree, "..", "linux")]
            : [Path.Combine(tree, "arch/x86/boot/bzImage"), Path.Combine(tree, "..", "bzImage"), $"/boot/vmlinuz-{version}"];
        return new Kernel
        {
            Name = path, Kind = KernelKind.BuildTree, Version = version, BuildTree = tree,
            Image = images.FirstOrDefault(File.Exists) is { } image ? Path.GetFullPath(image) : null,
            Architecture = userMode ? "um" : "x86",
            MakeArguments = [.. userMode ? ["ARCH=um"] : Array.Empty<string>(), KernelTools.DebugInformation],
        };
    }
}
