using System.Text.RegularExpressions;
using Tusk.Vm.Host;
using Tusk.Vm.Packages;

namespace Tusk.Vm.Kernels;

/// <summary>Debian's cloud kernel: image and headers unpacked from their packages, nothing installed.</summary>
/// <param name="series">"6.12".</param>
/// <param name="description">What it is for.</param>
/// <param name="metaPackages">Header meta packages to try; the first that leads to this series wins.</param>
sealed partial class DebianCloudKernel(string series, string description, IReadOnlyList<string> metaPackages)
    : KernelEntry(series, description, "download of 50 MB, 130 MB on disk, some seconds")
{
    string? _release;

    private protected override bool IsCurrent(string key) => !key.Contains(".tmp");

    private protected override string ResolveKey(IProgress<string>? progress, CancellationToken cancellation)
    {
        AptArchive archive = new(progress, cancellation);
        VmException? last = null;
        foreach (string meta in metaPackages)
        {
            try
            {
                string headers = AptArchive.ParseDepends(archive.Show(meta).GetValueOrDefault("Depends", "")).FirstOrDefault() ?? "";
                if (!headers.StartsWith($"linux-headers-{Name}.", StringComparison.Ordinal))
                    continue;
                _release = headers["linux-headers-".Length..];
                return archive.Show(headers)["Version"];
            }
            catch (VmException e)
            {
                last = e;
            }
        }
        throw new VmException(VmErrorKind.MissingPackage, $"This machine's apt sources have no {Name} cloud kernel.",
            $"Looked for {string.Join(", ", metaPackages)}; choose another kernel or add the suite that has it.", last?.ToString() ?? "");
    }

    private protected override Kernel Fill(string temporary, string final, IProgress<string>? progress, CancellationToken cancellation)
    {
        AptArchive archive = new(progress, cancellation);
        string release = _release ?? throw new InvalidOperationException("ResolveKey runs before Fill");
        string headers = $"linux-headers-{release}";
        string[] depends = [.. AptArchive.ParseDepends(archive.Show(headers)["Depends"])];
        string common = depends.First(d => d.EndsWith("-common", StringComparison.Ordinal));
        string kbuild = depends.First(d => d.StartsWith("linux-kbuild-", StringComparison.Ordinal));
        archive.Unpack([$"linux-image-{release}", headers, common, kbuild], temporary);

        string source = Path.Combine("usr", "src");
        string makefile = Path.Combine(temporary, source, headers, "Makefile");
        string included = $"include {Path.Combine(final, source, common, "Makefile")}";
        string text = File.ReadAllText(makefile);
        string rewritten = AbsoluteInclude().Replace(text, included);
        if (text == rewritten)
            throw new VmException(VmErrorKind.KernelInstallation, $"The Makefile of {headers} has an unknown form.", log: text);
        File.WriteAllText(makefile, rewritten);
        string modules = Path.Combine("lib", "modules", release);
        if (!Directory.Exists(Path.Combine(temporary, modules)))
            modules = Path.Combine("usr", modules);
        foreach (string link in new[] { "build", "source" })
            File.Delete(Path.Combine(temporary, modules, link));
        // Only for human readers, and as large as the headers.
        Directory.Delete(Path.Combine(temporary, "usr", "share"), recursive: true);
        return new Kernel
        {
            Name = Name, Kind = KernelKind.DebianCloud, Version = release,
            BuildTree = Path.Combine(final, source, headers),
            Image = Path.Combine(final, "boot", $"vmlinuz-{release}"),
            ModulesDirectory = Path.Combine(final, modules),
        };
    }

    private protected override void RequireTools(Kernel kernel, IProgress<string>? progress, CancellationToken cancellation)
    {
        List<HostTool> tools = [.. KernelTools.ToBuildModules, new("pahole", "pahole")];
        // The headers name the compiler that the kernel was built with; another one may not know its flags.
        string variables = Path.Combine(kernel.BuildTree, ".kernelvariables");
        if (File.Exists(variables) && Compiler().Match(File.ReadAllText(variables)) is { Success: true } compiler)
            tools.Add(new(compiler.Value, compiler.Value));
        HostTools.Default.RequireAll(tools, $"to build modules for the kernel {Name}", progress, cancellation);
    }

    [GeneratedRegex(@"^include /usr/src/\S+/Makefile", RegexOptions.Multiline)]
    private static partial Regex AbsoluteInclude();

    [GeneratedRegex(@"\bgcc-\d+\b")]
    private static partial Regex Compiler();
}
