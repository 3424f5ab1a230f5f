using System.Globalization;
using Tusk.Cli.Building;
using Tusk.Compiler;
using Tusk.Vm.Guests;
using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;

namespace Tusk.Bench.Language;

/// <summary>
/// Time of the programs as modules of User-mode Linux, whose code runs at native speed, per iteration: they do their work as they are loaded. The
/// kernel is the debug one, but neither side's own code is instrumented.
/// </summary>
static class KernelTimes
{
    const int Rounds = 12;

    /// <param name="context">The run.</param>
    /// <param name="pairs">The programs.</param>
    /// <returns>Seconds, by name.</returns>
    public static IReadOnlyDictionary<string, (double Ours, double Theirs)> Measure(BenchContext context, IReadOnlyList<ProgramPair> pairs)
    {
        Kernel kernel = Kernel.Resolve("uml", new Progress<string>(BenchContext.Tell), context.Cancellation);
        BenchContext.Tell("language: building modules for uml");
        string folder = Build(context, kernel, pairs);
        string client = Path.Combine(context.Folder("clients"), "load_times");
        context.Run("gcc", "-O2", "-static", "-o", client, context.PathTo("bench", "clients", "load_times.c"));
        string[] modules = [.. pairs.SelectMany(static p => (string[])[p.Name + "_ours", p.Name + "_theirs"])];
        BenchContext.Tell("language: running them");
        GuestResult result = Guest.Run(new()
        {
            Kernel = kernel,
            Modules = [new(Path.Combine(folder, "bench_console.ko"))],
            Files = [.. modules.Select(m => new GuestFile(Path.Combine(folder, m + ".ko"), $"/modules/{m}.ko")), new(client, "/bin/load_times")],
            Commands = [$"load_times {Rounds} {string.Join(' ', pairs.Select(static p => p.Name))}"],
            Timeout = TimeSpan.FromMinutes(8),
        }, context.Cancellation);
        if (!result.IsClean) throw new BenchException($"{result}\n{result.LogTail()}");
        return result.Commands[0].Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.Split(' '))
            .ToDictionary(static w => w[0], static w => (Seconds(w[1]), Seconds(w[2])));
    }

    /// <summary>All by one make, in a folder.</summary>
    static string Build(BenchContext context, Kernel kernel, IReadOnlyList<ProgramPair> pairs)
    {
        string folder = context.Folder("language", "kernel");
        Directory.CreateDirectory(Path.Combine(folder, "include"));
        foreach (string header in Directory.EnumerateFiles(context.PathTo("bench", "kernel", "include"))) File.Copy(header, Path.Combine(folder, "include", Path.GetFileName(header)), overwrite: true);
        File.Copy(context.PathTo("bench", "kernel", "program.h"), Path.Combine(folder, "program.h"), overwrite: true);
        File.Copy(context.PathTo("bench", "kernel", "console.c"), Path.Combine(folder, "bench_console.c"), overwrite: true);
        List<string> kbuild = ["KASAN_SANITIZE := n", "UBSAN_SANITIZE := n", "KCOV_INSTRUMENT := n", "obj-m := bench_console.o"];
        foreach (ProgramPair pair in pairs)
        {
            string assembly = Path.Combine(context.Folder("language", pair.Name, "tusk"), pair.Name + ".dll");
            CompilationResult translated = Compilation.Translate(new(assembly, [BundledLibraries.Runtime], TargetKind.KernelProgram, pair.Name + "_ours"));
            if (!translated.Success) throw new BenchException($"{pair.Name}.cs does not compile for the kernel\n{string.Join('\n', translated.Diagnostics)}");
            foreach (GeneratedFile file in translated.Files) File.WriteAllText(Path.Combine(folder, file.Path), file.Text);
            File.Copy(context.PathTo("bench", "language", pair.Name + ".c"), Path.Combine(folder, pair.Name + "_theirs.c"), overwrite: true);
            kbuild.Add($"obj-m += {pair.Name}_ours.o {pair.Name}_theirs.o");
            kbuild.Add($"{pair.Name}_ours-y := {pair.Name}_ours_tusk.o");
            kbuild.Add($"CFLAGS_{pair.Name}_theirs.o := -I$(src)/include");
        }

        File.WriteAllLines(Path.Combine(folder, "Kbuild"), kbuild);
        KernelModuleBuildResult built = KernelModuleBuild.Run(new(folder, kernel), cancellation: context.Cancellation);
        if (!built.Succeeded) throw new BenchException($"bench/language does not build for {kernel.Name}\n{built.Log}");
        return folder;
    }

    static double Seconds(string nanoseconds) => double.Parse(nanoseconds, CultureInfo.InvariantCulture) * 1e-9;
}
