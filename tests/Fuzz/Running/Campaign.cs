using System.CommandLine;
using System.Diagnostics;

namespace Tusk.Tests.Fuzz.Running;

/// <summary>tests/Fuzz/run: as many programs as one likes.</summary>
static class Campaign
{
    public static int Main(string[] arguments)
    {
        Option<ulong> seed = new("--seed") { Description = "Of the first program", DefaultValueFactory = static _ => FuzzSettings.NewSeed() };
        Option<int> count = new("--count") { Description = "How many programs", DefaultValueFactory = static _ => FuzzSettings.DefaultCount };
        Option<int> batch = new("--batch") { Description = "How many of them share a build", DefaultValueFactory = static _ => FuzzSettings.BatchSize };
        Option<int> workers = new("--workers") { Description = "How many builds at a time", DefaultValueFactory = static _ => Environment.ProcessorCount };
        Option<int> shrink = new("--shrink") { Description = "How many failures of each kind are made small", DefaultValueFactory = static _ => 2 };
        RootCommand command = new("Runs random programs on CoreCLR and natively, and compares") { seed, count, batch, workers, shrink };
        command.SetAction(parsed => Run(new(parsed.GetValue(seed), parsed.GetValue(count))
        {
            BatchSize = parsed.GetValue(batch),
            Workers = parsed.GetValue(workers),
            Shrunk = parsed.GetValue(shrink),
        }));
        return command.Parse(arguments).Invoke();
    }

    static int Run(SessionRequest request)
    {
        Console.WriteLine($"seed {request.Seed}, {request.Count} programs");
        Stopwatch watch = Stopwatch.StartNew();
        IReadOnlyList<FailureReport> reports = new Session(request with
        {
            Progress = (done, failures) => Console.WriteLine($"{done} of {request.Count} after {watch.Elapsed.TotalSeconds:F0} s, {failures} failed"),
        }).Run();
        foreach (FailureReport report in reports) Console.WriteLine(report);
        Console.WriteLine($"{request.Count - reports.Count} the same, {reports.Count} failed; {request.Count / watch.Elapsed.TotalSeconds:F1} programs a second; seed {request.Seed}");
        return reports.Count == 0 ? 0 : 1;
    }
}
