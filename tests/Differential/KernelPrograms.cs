using Tusk.Cli.Building;
using Tusk.Compiler;
using Tusk.Vm.Host;
using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;

namespace Tusk.Tests.Differential;

/// <summary>
/// The programs as modules of User-mode Linux, all built by one make. A program's module runs it when it is loaded; the module tusk_console has
/// what it wrote, counts its objects, and makes allocations fail.
/// </summary>
/// <param name="assemblies">The compiled programs by name.</param>
sealed class KernelPrograms(IReadOnlyDictionary<string, string> assemblies)
{
    readonly Dictionary<string, string> _problems = [];

    // In the cache, for these are minutes of gcc, and a program whose C has not changed is not compiled again, whatever the checkout. Held
    // as long as the process lives: guests read the modules.
    static readonly BuildDirectory Directory = BuildDirectory.Open(Path.Combine(Cache.Root, "differential-kernel"), Console.Error.WriteLine, CancellationToken.None);

    static string Sources => Repository.PathTo("tests", "Differential", "Programs");

    public static Kernel Kernel { get; } = Kernel.Resolve("uml");

    /// <summary>Why programs have no module, by name.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    public static string ModuleOf(string name) => ModuleName.From(name.Replace('/', '_'));

    /// <summary>The .ko files by the name of the program, and the console.</summary>
    public (string Console, IReadOnlyDictionary<string, string> Modules) Build()
    {
        Dictionary<string, GeneratedFile> files = [];
        IEnumerable<GeneratedFile> headers = [];
        Parallel.ForEach(assemblies, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, program =>
        {
            CompilationResult translated = Compilation.Translate(new(program.Value, [BundledLibraries.Runtime], TargetKind.KernelProgram, ModuleOf(program.Key)) { Verify = true, ProjectDirectory = Sources });
            lock (files)
            {
                if (translated.Success)
                {
                    files.Add(program.Key, translated.Files[0]);
                    headers = translated.Files.Skip(1);
                }
                else
                {
                    _problems.Add(program.Key, string.Join('\n', translated.Diagnostics));
                }
            }
        });
        string console = File.ReadAllText(Repository.PathTo("tests", "Differential", "Kernel", "tusk_console.c"));
        while (true)
        {
            string[] names = [.. files.Keys.Order(StringComparer.Ordinal)];
            string kbuild = "obj-m := tusk_console.o\n" + string.Concat(names.Select(static n => $"obj-m += {ModuleOf(n)}.o\n{ModuleOf(n)}-y := {ModuleOf(n)}_tusk.o\n"));
            Directory.Write([.. names.Select(n => files[n]), .. headers, new("tusk_console.c", console), new("Kbuild", kbuild)]);
            KernelModuleBuildResult built = KernelModuleBuild.Run(new(Directory.Path, Kernel) { Arguments = ["-k"] });
            if (built.Succeeded) return (Directory.InFolder("tusk_console.ko"), names.ToDictionary(static n => n, n => Directory.InFolder(ModuleOf(n) + ".ko")));
            // A program whose C is wrong must not keep the others from running.
            string[] broken = [.. names.Where(n => built.Log.Contains($"{ModuleOf(n)}_tusk.o] Error", StringComparison.Ordinal) || built.Log.Contains($"{ModuleOf(n)}.ko] undefined!", StringComparison.Ordinal))];
            if (broken.Length == 0) throw new InvalidDataException(built.Log);
            foreach (string name in broken)
            {
                _problems.Add(name, string.Join('\n', built.Errors.Where(e => e.ToString().Contains(ModuleOf(name), StringComparison.Ordinal)).DefaultIfEmpty(built.Errors.First())));
                files.Remove(name);
            }
        }
    }
}
