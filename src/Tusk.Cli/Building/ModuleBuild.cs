using System.Diagnostics;
using Tusk.Compiler;
using Tusk.Vm.Kernels;

namespace Tusk.Cli.Building;

/// <summary>What to build of a project.</summary>
/// <param name="Project">A project file or its folder.</param>
sealed record ModuleBuildRequest(string Project)
{
    /// <summary>What --kernel says; null for the project's or the user's choice.</summary>
    public string? Kernel { get; init; }
    public bool Release { get; init; }

    /// <summary>Further arguments of make, such as W=1.</summary>
    public IReadOnlyList<string> MakeArguments { get; init; } = [];
    public string? DumpAfter { get; init; }

    /// <summary>Ends after the translation.</summary>
    public bool CheckOnly { get; init; }
}

/// <param name="Module">The .ko; null where there is none.</param>
/// <param name="Stages">How long each stage took.</param>
sealed record ModuleBuildResult(bool Success, IReadOnlyList<BuildMessage> Messages)
{
    public string? Module { get; init; }
    public string? Dump { get; init; }
    public DriverProject? Project { get; init; }
    public Kernel? Kernel { get; init; }

    /// <summary>What it may have on the stack; null where it was not built, or the C compiler does not say it.</summary>
    public StackSummary? Stack { get; init; }

    /// <summary>The generated files.</summary>
    public IReadOnlyList<GeneratedFile> Files { get; init; } = [];
    public IReadOnlyList<(string Stage, TimeSpan Time)> Stages { get; init; } = [];
}

/// <summary>A project to a module: evaluate, compile C#, translate, Kbuild. Every stage is skipped where its inputs are what they were.</summary>
static class ModuleBuild
{
    public static ModuleBuildResult Run(ModuleBuildRequest request, CancellationToken cancellation)
    {
        List<BuildMessage> messages = [];
        List<(string, TimeSpan)> stages = [];
        string configuration = request.Release ? "Release" : "Debug";
        DriverProject? project = Timed("evaluate", () => ProjectCache.Get(ProjectFile.Find(request.Project), configuration, messages, cancellation));
        if (project is null) return new(false, messages);

        CSharpResult compiled = Timed("compile", () => ProjectCompiler.Run(project, cancellation));
        messages.AddRange(compiled.Messages);
        if (!compiled.Success) return new(false, messages) { Project = project, Stages = stages };

        ModuleInputs inputs = ModuleInputs.Of(project);
        TranslationResult translated = Timed("translate", () => ModuleTranslation.Run(inputs, request.DumpAfter, cancellation));
        messages.AddRange(translated.Messages);
        ModuleBuildResult result = new(translated.Success, messages) { Project = project, Files = translated.Files, Dump = translated.Dump, Stages = stages };
        if (!translated.Success || request.CheckOnly || request.DumpAfter is not null) return result;

        Kernel kernel = Timed("kernel", () => KernelChoice.Resolve(request.Kernel, project.Kernel, cancellation));
        AssemblyResult assembled = Timed("kbuild", () => ModuleAssembly.Run(inputs, translated, kernel, request.MakeArguments, cancellation));
        messages.AddRange(assembled.Messages);
        stages.Add(("of which make", assembled.KbuildTime));
        return result with { Success = assembled.Success, Module = assembled.Module, Kernel = kernel, Stack = assembled.Stack };

        T Timed<T>(string stage, Func<T> work)
        {
            long start = Stopwatch.GetTimestamp();
            T value = work();
            stages.Add((stage, Stopwatch.GetElapsedTime(start)));
            return value;
        }
    }
}
