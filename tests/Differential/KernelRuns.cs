using Tusk.Vm.Guests;

namespace Tusk.Tests.Differential;

/// <summary>What a program did in the kernel.</summary>
/// <param name="Text">What it wrote.</param>
/// <param name="Error">The errno it ended with, as text; empty where Main ended without an error.</param>
/// <param name="Problem">Why it could not run, what the kernel reported, what was not given back; empty where all is well.</param>
/// <param name="Failures">What went wrong when an allocation failed; empty where nothing did.</param>
sealed record KernelOutput(string Text, string Error, string Problem, string Failures);

/// <summary>Runs all programs that native ones are made of, in one guest a processor; in more where a program takes its kernel down.</summary>
static class KernelRuns
{
    /// <summary>How run.c says it, too.</summary>
    const string LeftObjects = "objects are left";

    static readonly TimeSpan Limit = TimeSpan.FromMinutes(30), ProgramLimit = TimeSpan.FromMinutes(1);
    static readonly Lazy<Task<IReadOnlyDictionary<string, KernelOutput>>> Runs = new(() => Task.Run(RunAll));

    public static async Task<KernelOutput> Of(string name) => (await Runs.Value)[name];

    /// <summary>The filter may name a program, or these tests.</summary>
    static IEnumerable<string> Wanted()
    {
        string filter = Environment.GetEnvironmentVariable("TUSK_FILTER") ?? "";
        string[] names = [.. ProgramRuns.Names.Where(static n => !ProgramRuns.IsHostOnly(n))];
        string[] wanted = [.. names.Where(n => n.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        return wanted.Length > 0 ? wanted : names;
    }

    static async Task<IReadOnlyDictionary<string, KernelOutput>> RunAll()
    {
        Dictionary<string, KernelOutput> outputs = [];
        Dictionary<string, string> assemblies = [];
        foreach (string name in Wanted())
        {
            try
            {
                assemblies.Add(name, (await ProgramRuns.All.Of(name)).Assembly);
            }
            catch (Exception e)
            {
                outputs.Add(name, new("", "", e.Message, ""));
            }
        }

        KernelPrograms programs = new(assemblies);
        (string console, IReadOnlyDictionary<string, string> modules) = programs.Build();
        foreach ((string name, string problem) in programs.Problems) outputs.Add(name, new("", "", problem, ""));
        int guests = Environment.ProcessorCount;
        Parallel.For(0, guests, guest =>
        {
            string[] left = [.. modules.Keys.Where((_, i) => i % guests == guest)];
            while (left.Length > 0)
            {
                Dictionary<string, KernelOutput> done = RunGuest(left, console, modules);
                lock (outputs)
                {
                    foreach ((string name, KernelOutput output) in done) outputs.Add(name, output);
                }

                left = [.. left.Where(n => !done.ContainsKey(n))];
            }
        });
        return outputs;
    }

    /// <summary>The outputs of the programs that were run; the last of them took the guest with it where it is not all.</summary>
    static Dictionary<string, KernelOutput> RunGuest(string[] names, string console, IReadOnlyDictionary<string, string> modules)
    {
        CommandReports reports = new();
        string runner = GuestClient.Build("tests/Differential/Kernel/run.c");
        GuestResult result = Guest.Run(new()
        {
            Kernel = KernelPrograms.Kernel,
            Modules = [new(console)],
            Files = [new(runner, "/programs/run"), .. names.Select(n => new GuestFile(modules[n], $"/programs/{KernelPrograms.ModuleOf(n)}.ko"))],
            Commands = [.. names.Select(static n => $"/programs/run {KernelPrograms.ModuleOf(n)}")],
            CheckLeaks = true,
            Timeout = Limit,
            CommandTimeout = ProgramLimit,
            Memory = 512,
            Events = reports,
        });
        Dictionary<string, KernelOutput> outputs = [];
        foreach (CommandResult command in result.Commands)
        {
            string reported = reports.Of(command.Index);
            if (command.ExitCode is null) reported = $"{result.Outcome}: {result.Reason}\n{reported}{result.LogTail()}";
            outputs.Add(names[command.Index], Parse(command.Output, reported));
        }

        if (outputs.Count == 0) throw new InvalidDataException(result + result.LogTail());
        // kmemleak comes at the end and names no program: it tells more than the counts only where these are right.
        if (reports.Of(-1) is { Length: > 0 } leaks && !outputs.Values.Any(static o => (o.Problem + o.Failures).Contains(LeftObjects, StringComparison.Ordinal)))
        {
            string last = names[result.Commands.Count - 1];
            outputs[last] = outputs[last] with { Problem = $"one of the programs up to this one:\n{leaks}" };
        }

        return outputs;
    }

    static KernelOutput Parse(string output, string reports)
    {
        int end = output.LastIndexOf("\n@", StringComparison.Ordinal);
        if (end < 0) return new(output, "", $"it did not end\n{reports}", "");
        string[] rest = output[(end + 2)..].Split('\n', 2);
        string[] status = rest[0].Split('|');
        string problem = status[2] == "0" ? reports : $"{status[2]} {LeftObjects}\n{reports}";
        return new(output[..end], status[0], problem, rest[1]);
    }
}
