using System.Globalization;
using System.Text.Json;
using Tusk.Compiler;
using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;

namespace Tusk.Cli.Building;

/// <param name="Module">The finished .ko; null where the build failed.</param>
sealed record AssemblyResult(bool Success, IReadOnlyList<BuildMessage> Messages, string? Module, TimeSpan KbuildTime)
{
    /// <summary>What the module may have on the stack; null where the C compiler does not say it.</summary>
    public StackSummary? Stack { get; init; }
}

/// <summary>The C of a module to the .ko of one kernel, by Kbuild; not called at all where nothing changed.</summary>
static class ModuleAssembly
{
    public static AssemblyResult Run(ModuleInputs inputs, TranslationResult translated, Kernel kernel, IReadOnlyList<string> makeArguments, CancellationToken cancellation)
    {
        string kernelName = kernel.Kind == KernelKind.BuildTree ? kernel.Version : kernel.Name;
        string module = Path.Combine(inputs.OutputDirectory, kernelName, inputs.Name + ".ko");
        using BuildDirectory directory = BuildDirectory.Open(Path.Combine(inputs.ObjectDirectory, "kbuild", kernelName), Console.Error.WriteLine, cancellation);
        IReadOnlyList<GeneratedFile> files = [.. translated.Files.Select(static f => f.Path == "Kbuild" ? f with { Text = f.Text + StackBound.KbuildFlags } : f)];
        string stampFile = directory.InFolder(".built.stamp");
        string fingerprint = FingerprintOf(files, translated.Calls, kernel, makeArguments, module).ToString();
        if (StageStamp.Read(stampFile, fingerprint) is { } stamp) return new(true, stamp.Messages, module, TimeSpan.Zero) { Stack = stamp.Stack };

        directory.Write(files);
        RemoveHalfBuilt(directory);
        KernelModuleBuildResult built = KernelModuleBuild.Run(new(directory.Path, kernel) { Arguments = makeArguments }, null, cancellation);
        File.Delete(directory.InFolder(InProgress));
        List<BuildMessage> messages = [.. built.Messages.Select(m => BuildMessage.From(m, inputs.ProjectDirectory, directory.Path))];
        string made = directory.InFolder(inputs.Name + ".ko");
        bool success = built.Succeeded && File.Exists(made);
        if (!success)
        {
            if (!messages.Exists(static m => m.IsError)) messages.Add(BuildMessage.Error("TUSK0010", $"Kbuild made no {inputs.Name}.ko"));
            return new(false, messages, null, built.Duration);
        }

        StackBound? stack = translated.Calls is null ? null : StackBound.Of(translated.Calls, files.Select(f => directory.InFolder(Path.ChangeExtension(f.Path, ".su"))), kernel);
        if (stack is { Errors.Count: > 0 })
        {
            messages.AddRange(stack.Errors.Select(d => BuildMessage.From(d, inputs.ProjectDirectory)));
            return new(false, messages, null, built.Duration) { Stack = stack.Summary };
        }

        BuildDirectory.Publish(made, module);
        new StageStamp(fingerprint, messages, [module]) { Stack = stack?.Summary }.Write(stampFile);
        return new(true, messages, module, built.Duration) { Stack = stack?.Summary };
    }

    const string InProgress = ".in-progress";

    /// <summary>Objects that a killed make was writing look finished to the next one: after an interruption everything is built again.</summary>
    static void RemoveHalfBuilt(BuildDirectory directory)
    {
        string mark = directory.InFolder(InProgress);
        if (File.Exists(mark))
        {
            foreach (string file in Directory.EnumerateFiles(directory.Path))
            {
                if (Path.GetExtension(file) is ".o" or ".ko" or ".cmd" or ".mod" or ".order" or ".symvers") File.Delete(file);
            }
        }

        File.WriteAllText(mark, "");
    }

    static Fingerprint FingerprintOf(IReadOnlyList<GeneratedFile> files, CallGraph? calls, Kernel kernel, IReadOnlyList<string> makeArguments, string module)
    {
        Fingerprint fingerprint = new Fingerprint().Add(module).Add(kernel.Version).Add(kernel.BuildTree)
            .AddFile(Path.Combine(kernel.BuildTree, "include/generated/autoconf.h")).AddFile(Path.Combine(kernel.BuildTree, "Module.symvers"));

        // [MaxDepth] changes nothing in the C.
        fingerprint.Add(StackBound.Limit.ToString(CultureInfo.InvariantCulture));
        if (calls is not null) fingerprint.Add(JsonSerializer.Serialize(calls, StageStampJson.Default.CallGraph));
        foreach (string argument in (IEnumerable<string>)[.. kernel.MakeArguments, .. makeArguments]) fingerprint.Add(argument);
        foreach (GeneratedFile file in files) fingerprint.Add(file.Path).Add(file.Text);
        return fingerprint;
    }
}
