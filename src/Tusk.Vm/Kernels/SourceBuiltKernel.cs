using System.Diagnostics;
using Tusk.Vm.Host;
using Tusk.Vm.Packages;

namespace Tusk.Vm.Kernels;

/// <summary>A kernel built from Debian's source package by a <see cref="KernelRecipe"/>, then stripped to what module builds need.</summary>
sealed class SourceBuiltKernel(KernelRecipe recipe) : KernelEntry(recipe.Name, recipe.Description, recipe.Cost)
{
    // Sources that none of the configurations reaches; their Kconfig files stay.
    static readonly string[] Unneeded =
    [
        "*/Documentation/[a-z]*", "*/sound/*.[ch]", "*/drivers/gpu/drm/*.[ch]", "*/drivers/net/wireless/*.[ch]",
        "*/drivers/net/ethernet/*.[ch]", "*/drivers/media/*.[ch]", "*/drivers/infiniband/*.[ch]", "*/drivers/staging/*.[ch]",
        "*/tools/testing/*", "*/arch/[a-tv-w]*/*.[chS]",
    ];

    private protected override bool IsCurrent(string key) => key.EndsWith("-" + recipe.Fingerprint(), StringComparison.Ordinal);

    private protected override string ResolveKey(IProgress<string>? progress, CancellationToken cancellation) =>
        $"{new AptArchive(progress, cancellation).Show(recipe.SourcePackage)["Version"]}-{recipe.Fingerprint()}";

    private protected override void RequireTools(Kernel kernel, IProgress<string>? progress, CancellationToken cancellation) =>
        HostTools.Default.RequireAll(KernelTools.ToBuildModules, $"to build modules for the kernel {Name}", progress, cancellation);

    private protected override Kernel Fill(string temporary, string final, IProgress<string>? progress, CancellationToken cancellation)
    {
        HostTools.Default.RequireAll(KernelTools.ToBuildKernels, "to build a kernel", progress, cancellation);
        string tree = Path.Combine(temporary, "build");
        Extract(temporary, tree, progress, cancellation);
        foreach (SourceEdit edit in recipe.Edits)
            Apply(edit, tree);
        Configure(tree, progress, cancellation);
        Build(tree, progress, cancellation);
        string release = File.ReadAllText(Path.Combine(tree, "include/config/kernel.release")).Trim();
        string image = Path.GetFileName(recipe.Image);
        File.Move(Path.Combine(tree, recipe.Image), Path.Combine(temporary, image));
        string? modules = InstallModules(tree, temporary, final, release, cancellation);
        StripBuildTree.Run(tree);
        return new Kernel
        {
            Name = Name, Kind = recipe.Kind, Version = release, BuildTree = Path.Combine(final, "build"), Image = Path.Combine(final, image),
            Architecture = recipe.Architecture, ModulesDirectory = modules,
        };
    }

    void Extract(string temporary, string tree, IProgress<string>? progress, CancellationToken cancellation)
    {
        string package = Path.Combine(temporary, "source");
        new AptArchive(progress, cancellation).Unpack([recipe.SourcePackage], package);
        progress?.Report($"{Name}: unpacking the source");
        Directory.CreateDirectory(tree);
        string archive = Path.Combine(package, "usr", "src", recipe.SourcePackage + ".tar.xz");
        Check(HostProcess.Run("tar", ["-xf", archive, "-C", tree, "--strip-components=1", .. Unneeded.Select(p => "--exclude=" + p)],
            cancellation: cancellation), "unpacking the source");
        Directory.Delete(package, recursive: true);
    }

    void Apply(SourceEdit edit, string tree)
    {
        string file = Path.Combine(tree, edit.File);
        string text = File.ReadAllText(file);
        if (text.Split(edit.Old).Length != 2)
            throw new VmException(VmErrorKind.KernelInstallation, $"{edit.File} of {recipe.SourcePackage} does not have the line to change: {edit.Old}",
                "This source version needs another edit in the recipe.");
        File.WriteAllText(file, text.Replace(edit.Old, edit.New, StringComparison.Ordinal));
    }

    void Configure(string tree, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report($"{Name}: configuring");
        Check(Make(tree, ["tinyconfig"], null, cancellation), "make tinyconfig");
        string configuration = recipe.Configuration();
        string file = Path.Combine(tree, ".config");
        File.AppendAllText(file, configuration);
        Check(Make(tree, ["olddefconfig"], null, cancellation), "make olddefconfig");
        // Kconfig drops what it does not know in silence; a debug kernel without its checks would find nothing.
        HashSet<string> got = [.. File.ReadLines(file)];
        // The last word on an option counts: a later fragment may override an earlier one.
        string[] missing = [.. configuration.Split('\n').Where(l => l.StartsWith("CONFIG_", StringComparison.Ordinal))
            .GroupBy(l => l.Split('=')[0]).Select(g => g.Last()).Where(l => !l.EndsWith("=n", StringComparison.Ordinal) && !got.Contains(l))];
        if (missing.Length > 0)
            progress?.Report($"{Name}: not available in this source: {string.Join(' ', missing)}");
    }

    void Build(string tree, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report($"{Name}: building ({recipe.Cost})");
        int compiled = 0;
        Stopwatch clock = Stopwatch.StartNew();
        long next = 5000;
        HostProcessResult result = Make(tree, [$"-j{Environment.ProcessorCount}", .. recipe.Targets], line =>
        {
            if (!line.StartsWith("  CC", StringComparison.Ordinal))
                return;
            compiled++;
            if (clock.ElapsedMilliseconds < next)
                return;
            next = clock.ElapsedMilliseconds + 5000;
            progress?.Report($"{Name}: {compiled} files compiled after {clock.Elapsed.TotalSeconds:F0} s");
        }, cancellation);
        Check(result, "make");
        string symbols = Path.Combine(tree, "Module.symvers");
        if (!File.Exists(symbols))
            File.Copy(Path.Combine(tree, "vmlinux.symvers"), symbols);
        progress?.Report($"{Name}: built in {clock.Elapsed.TotalSeconds:F0} s");
    }

    string? InstallModules(string tree, string temporary, string final, string release, CancellationToken cancellation)
    {
        if (!File.ReadLines(Path.Combine(tree, ".config")).Any(l => l.EndsWith("=m", StringComparison.Ordinal)))
            return null;
        Check(Make(tree, ["modules_install", $"INSTALL_MOD_PATH={temporary}"], null, cancellation), "make modules_install");
        string modules = Path.Combine("lib", "modules", release);
        File.Delete(Path.Combine(temporary, modules, "build"));
        return Path.Combine(final, modules);
    }

    HostProcessResult Make(string tree, IEnumerable<string> arguments, Action<string>? onLine, CancellationToken cancellation)
    {
        // The build must not depend on who runs it.
        Dictionary<string, string?> environment = new()
        {
            ["KBUILD_BUILD_USER"] = "tusk", ["KBUILD_BUILD_HOST"] = "tusk", ["KBUILD_BUILD_TIMESTAMP"] = "1970-01-01",
            ["MAKEFLAGS"] = null, ["MAKELEVEL"] = null, ["MFLAGS"] = null,
        };
        return HostProcess.Run("make", ["-C", tree, "ARCH=" + recipe.Architecture, .. arguments], tree, environment, onLine, cancellation);
    }

    void Check(HostProcessResult result, string step)
    {
        if (result.ExitCode != 0)
            throw new VmException(VmErrorKind.KernelInstallation, $"The kernel {Name} can't be built: {step} failed.",
                "Check the free disk space and the log below.", result.Tail(40));
    }
}
