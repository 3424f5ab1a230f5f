using Tusk.Vm.Kernels;

namespace Tusk.Cli.Building;

/// <param name="Module">The test module; null where the build failed.</param>
sealed record KernelTestBuildResult(bool Success, IReadOnlyList<BuildMessage> Messages, string? Module, Kernel? Kernel);

/// <summary>A project with [KernelTest] methods to a module that runs them; gcc's extra warnings are on.</summary>
static class KernelTestBuild
{
    public static KernelTestBuildResult Run(string path, string? kernelName, CancellationToken cancellation)
    {
        List<BuildMessage> messages = [];
        DriverProject? project = ProjectCache.Get(ProjectFile.Find(path), "Debug", messages, cancellation);
        if (project is null) return new(false, messages, null, null);
        CSharpResult compiled = ProjectCompiler.Run(project, cancellation);
        if (!compiled.Success) return new(false, [.. messages, .. compiled.Messages], null, null);

        IReadOnlyList<string> tests = KernelTestModule.Find(project.Assembly);
        if (tests.Count == 0) throw CommandException.Usage($"{BuildMessage.Shown(project.File)} has no method marked [KernelTest]. Add one: static class Tests {{ [KernelTest] internal static void Adds() => Assert.Equal(4, 2 + 2); }}");
        DriverProject withTests = AddTests(project, tests);
        compiled = ProjectCompiler.Run(withTests, cancellation);
        messages.AddRange(compiled.Messages);
        if (!compiled.Success) return new(false, messages, null, null);

        ModuleInputs inputs = ModuleInputs.Of(withTests) with { ModuleClass = KernelTestModule.ClassName };
        TranslationResult translated = ModuleTranslation.Run(inputs, null, cancellation);
        messages.AddRange(translated.Messages);
        if (!translated.Success) return new(false, messages, null, null);
        Kernel kernel = ResolveKernel(kernelName, project.Kernel, cancellation);
        AssemblyResult assembled = ModuleAssembly.Run(inputs, translated, kernel, ["W=1"], cancellation);
        messages.AddRange(assembled.Messages);
        return new(assembled.Success, messages, assembled.Module, kernel);
    }

    /// <summary>The same project under another name, with one source more.</summary>
    static DriverProject AddTests(DriverProject project, IReadOnlyList<string> tests)
    {
        string directory = Path.Combine(project.ObjectDirectory, "tusk-test"), source = Path.Combine(directory, "KernelTests.g.cs");
        string assembly = Path.Combine(directory, Path.GetFileNameWithoutExtension(project.Assembly) + "_test.dll");
        BuildDirectory.WriteIfChanged(source, KernelTestModule.Source(tests));
        return project with
        {
            ModuleName = project.ModuleName + "_test",
            ObjectDirectory = directory,
            Assembly = assembly,
            CompilerArguments =
            [
                .. project.CompilerArguments.Where(static a => !a.StartsWith("/out:", StringComparison.Ordinal) && !a.StartsWith("/pdb:", StringComparison.Ordinal)),
                "/out:" + assembly, "/pdb:" + Path.ChangeExtension(assembly, ".pdb"), source,
            ],
            CompilerInputs = [.. project.CompilerInputs, source],
        };
    }

    /// <summary>Where nothing is said, the debug kernel that boots in half a second, if it is installed.</summary>
    static Kernel ResolveKernel(string? option, string project, CancellationToken cancellation)
    {
        bool chosen = !string.IsNullOrEmpty(option) || project != "" || KernelChoice.UserDefault is not null || Environment.GetEnvironmentVariable("TUSK_KERNEL") is { Length: > 0 };
        if (!chosen && KernelCatalog.Find("uml").Installed() is not null) option = "uml";
        return KernelChoice.Resolve(option, project, cancellation);
    }
}
