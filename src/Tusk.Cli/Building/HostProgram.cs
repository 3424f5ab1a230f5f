using Tusk.Compiler;
using Tusk.Vm.Host;

namespace Tusk.Cli.Building;

/// <summary>What to build natively.</summary>
/// <param name="Source">A C# file with top-level statements or a Main.</param>
sealed record HostProgramRequest(string Source)
{
    /// <summary>Address and undefined-behaviour sanitizers on; the first finding ends the program.</summary>
    public bool Sanitize { get; init; }

    /// <summary>Unoptimised IL and -O0 instead of optimised IL and -O2.</summary>
    public bool Debug { get; init; }

    /// <summary>Check the IR's invariants after every pass.</summary>
    public bool Verify { get; init; }

    /// <summary>The pass after which the IR is dumped; null for none.</summary>
    public string? DumpAfter { get; init; }

    /// <summary>Where intermediate files go; null for a folder in the user's cache.</summary>
    public string? Directory { get; init; }
}

/// <param name="Program">The native program; null where the build failed.</param>
/// <param name="Assembly">What the C# compiler made; null where it failed.</param>
/// <param name="Files">The generated C.</param>
sealed record HostProgramResult(bool Success, IReadOnlyList<BuildMessage> Messages, string? Program, string? Assembly,
    IReadOnlyList<GeneratedFile> Files, string? Dump);

/// <summary>One C# file to a native program: C# compiler, Tusk, gcc.</summary>
static class HostProgram
{
    public static HostProgramResult Build(HostProgramRequest request, Action<string>? progress, CancellationToken cancellation)
    {
        string source = Path.GetFullPath(request.Source);
        if (!File.Exists(source)) throw CommandException.Usage($"{request.Source} does not exist");
        string name = ModuleName.From(Path.GetFileNameWithoutExtension(source));
        string variant = (request.Debug ? "debug" : "release") + (request.Sanitize ? "-sanitize" : "");
        string path = request.Directory ?? Path.Combine(Cache.Root, "host", $"{name}-{Fingerprint.OfPath(source)}", variant);
        using BuildDirectory directory = BuildDirectory.Open(path, progress, cancellation);

        string program = directory.InFolder(name), assembly = directory.InFolder(name + ".dll"), stamp = directory.InFolder("build.stamp");
        string fingerprint = Fingerprint.OfTool().Add(DotnetSdk.Current.Directory).AddFile(source).Add(variant).ToString();
        if (request.DumpAfter is null && StageStamp.Read(stamp, fingerprint) is { } done) return new(true, done.Messages, program, assembly, [], null);

        CSharpResult compiled = SingleFileCompiler.Compile(source, assembly, directory.Path, SingleFileKind.Program, request.Debug, cancellation);
        if (!compiled.Success) return new(false, compiled.Messages, null, null, [], null);
        CompilationResult translated = Compilation.Translate(new(assembly, [BundledLibraries.Runtime], TargetKind.Host, name)
        {
            ProjectDirectory = Path.GetDirectoryName(source),
            DumpAfter = request.DumpAfter, Verify = request.Verify,
        });
        List<BuildMessage> messages = [.. compiled.Messages, .. translated.Diagnostics.Select(d => BuildMessage.From(d, Path.GetDirectoryName(source)!))];
        if (!translated.Success) return new(false, messages, null, assembly, [], translated.Dump);
        directory.Write(translated.Files);

        NativeResult native = NativeCompiler.Run(directory, translated.Files, name, request, Path.GetDirectoryName(source)!, cancellation);
        messages.AddRange(native.Messages);
        if (!native.Success) return new(false, messages, null, assembly, translated.Files, translated.Dump);
        new StageStamp(fingerprint, messages, [program, assembly]).Write(stamp);
        return new(true, messages, program, assembly, translated.Files, translated.Dump);
    }
}
