using Tusk.Compiler;

namespace Tusk.Cli.Building;

/// <summary>An assembly that is to become a kernel module.</summary>
sealed record ModuleInputs
{
    public required string Assembly { get; init; }

    /// <summary>References beside the framework, with bodies.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>C files that belong to the module.</summary>
    public required IReadOnlyList<string> KernelSources { get; init; }

    /// <summary>A C identifier.</summary>
    public required string Name { get; init; }

    /// <summary>Positions in the C are relative to it.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>A folder of intermediate files for this build alone.</summary>
    public required string ObjectDirectory { get; init; }

    /// <summary>Gets KERNEL/NAME.ko.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The class that is the module, where there are several.</summary>
    public string? ModuleClass { get; init; }

    public static ModuleInputs Of(DriverProject project) => new()
    {
        Assembly = project.Assembly,
        References = project.References,
        KernelSources = project.KernelSources,
        Name = project.ModuleName,
        ProjectDirectory = project.Directory,
        ObjectDirectory = Path.Combine(project.ObjectDirectory, "tusk"),
        OutputDirectory = project.OutputDirectory,
    };
}

/// <param name="Files">What Kbuild needs, complete; empty where the translation failed.</param>
sealed record TranslationResult(bool Success, IReadOnlyList<BuildMessage> Messages, IReadOnlyList<GeneratedFile> Files, string? Dump)
{
    /// <summary>Who calls whom in the C.</summary>
    public CallGraph? Calls { get; init; }
}

/// <summary>An assembly to the C and the Kbuild file of a module; the same for every kernel, so made once for all.</summary>
static class ModuleTranslation
{
    public static TranslationResult Run(ModuleInputs inputs, string? dumpAfter, CancellationToken cancellation)
    {
        using BuildDirectory directory = BuildDirectory.Open(Path.Combine(inputs.ObjectDirectory, "c"), Console.Error.WriteLine, cancellation);
        string stampFile = directory.InFolder("translate.stamp");
        string fingerprint = Fingerprint.OfTool().Add(inputs.Name).Add(inputs.ModuleClass ?? "").Add(inputs.ProjectDirectory).AddFile(inputs.Assembly)
            .AddFiles(inputs.References).AddFiles(inputs.KernelSources).ToString();
        if (dumpAfter is null && StageStamp.Read(stampFile, fingerprint) is { } stamp)
        {
            return new(true, stamp.Messages, [.. stamp.Outputs.Select(path => new GeneratedFile(Path.GetRelativePath(directory.Path, path), File.ReadAllText(path)))], null) { Calls = stamp.Calls };
        }

        CompilationResult translated = Compilation.Translate(new(inputs.Assembly, [.. inputs.References, BundledLibraries.Runtime], TargetKind.KernelModule, inputs.Name)
        {
            ProjectDirectory = inputs.ProjectDirectory,
            DumpAfter = dumpAfter,
            ModuleClass = inputs.ModuleClass,
        });
        BuildMessage[] messages = [.. translated.Diagnostics.Select(d => BuildMessage.From(d, inputs.ProjectDirectory))];
        if (!translated.Success) return new(false, messages, [], translated.Dump);
        IReadOnlyList<GeneratedFile> files = KbuildFolder.Complete(inputs, translated.Files);
        directory.Write(files);
        new StageStamp(fingerprint, messages, [.. files.Select(f => directory.InFolder(f.Path))]) { Calls = translated.Calls }.Write(stampFile);
        return new(true, messages, files, translated.Dump) { Calls = translated.Calls };
    }
}
