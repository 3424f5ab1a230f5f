using System.Collections.Concurrent;
using Tusk.Cli.Building;
using Tusk.Compiler;
using Tusk.Vm.Guests;
using Tusk.Vm.Host;
using Tusk.Vm.Kernels;
using Tusk.Vm.Modules;

namespace Tusk.Tests.Cve;

/// <summary>Builds all drivers that run on a kernel by one make, and runs them one after the other in a guest, with KASAN, lockdep and kmemleak.</summary>
static class CveGuest
{
    static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, (string Output, string Reports)>>> Runs = new();

    /// <summary>What its command printed, and what the kernel reported meanwhile.</summary>
    public static (string Output, string Reports) Of(CveSource source) => Runs.GetOrAdd(source.Kernel, static k => new(() => RunAll(k))).Value[source.Module];

    static IReadOnlyDictionary<string, (string Output, string Reports)> RunAll(string name)
    {
        CveSource[] sources = [.. Vulnerability.Written.SelectMany(static c => (CveSource[])[c.Buggy, c.Fixed]).Where(s => s.Run is not null && s.Kernel == name)];
        ConcurrentDictionary<string, IReadOnlyList<GeneratedFile>> translated = [];
        Parallel.ForEach(sources, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, source =>
        {
            if (source.Translate() is { Refused: [], Files: var files }) translated[source.Module] = files;
        });
        // Held while the guest reads the modules.
        using BuildDirectory directory = BuildDirectory.Open(Path.Combine(Cache.Root, name == "uml" ? "cve" : $"cve-{name}"), Console.Error.WriteLine, CancellationToken.None);
        string[] modules = [.. translated.Keys.Order(StringComparer.Ordinal)];
        GeneratedFile[] files = [.. modules.SelectMany(m => translated[m]).Where(static f => f.Path != "Kbuild").DistinctBy(static f => f.Path)];
        directory.Write([.. files, new("Kbuild", string.Concat(modules.Select(static m => $"obj-m += {m}.o\n{m}-y := {m}_tusk.o\n")))]);
        Kernel kernel = Kernel.Resolve(name);
        KernelModuleBuildResult built = KernelModuleBuild.Run(new(directory.Path, kernel));
        if (!built.Succeeded) throw new InvalidDataException(built.Log);
        CommandReports reports = new();
        CveSource[] running = [.. sources.Where(s => translated.ContainsKey(s.Module))];
        GuestResult result = Guest.Run(new()
        {
            Kernel = kernel,
            Files = [.. modules.Select(m => new GuestFile(directory.InFolder(m + ".ko"), $"/cve/{m}.ko"))],
            Commands = [.. running.Select(static s => $"insmod /cve/{s.Module}.ko || exit\n({s.Run}) 2>&1\nrmmod {s.Module}")],
            CheckLeaks = true,
            Timeout = TimeSpan.FromMinutes(10),
            CommandTimeout = TimeSpan.FromMinutes(1),
            Memory = 512,
            Events = reports,
        });
        string leaks = reports.Of(-1);
        return running.Select((source, i) => (source.Module, Run: result.Commands.FirstOrDefault(c => c.Index == i) is { ExitCode: not null } command
            ? (command.Output, reports.Of(i) + leaks) : ("", $"{result.Outcome}: {result.Reason}\n{reports.Of(i)}{result.LogTail()}"))).ToDictionary(static r => r.Module, static r => r.Run);
    }
}
