using System.Collections.Concurrent;
using Tusk.Tests.Fuzz.Generation;
using Tusk.Tests.Fuzz.Shrinking;

namespace Tusk.Tests.Fuzz.Running;

/// <param name="Seed">Of the first program; the others follow it.</param>
/// <param name="Count">How many programs.</param>
sealed record SessionRequest(ulong Seed, int Count)
{
    /// <summary>Programs that share a build.</summary>
    public int BatchSize { get; init; } = 50;

    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Of each kind of failure, how many are made small.</summary>
    public int Shrunk { get; init; } = 2;

    /// <summary>Told of each batch: programs done, failures so far.</summary>
    public Action<int, int>? Progress { get; init; }
}

/// <summary>Generates programs and judges them in batches, some at a time.</summary>
sealed class Session(SessionRequest request)
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60), ShrinkLimit = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<(VerdictKind, string), int> _kinds = [];
    readonly ConcurrentBag<FailureReport> _reports = [];
    int _next, _done;

    /// <returns>Failures, in order of their seeds.</returns>
    public IReadOnlyList<FailureReport> Run()
    {
        Thread[] workers = [.. Enumerable.Range(0, request.Workers).Select(i => new Thread(() => this.Work(i), maxStackSize: 64 << 20))];
        foreach (Thread worker in workers) worker.Start();
        foreach (Thread worker in workers) worker.Join();
        return [.. _reports.OrderBy(static r => r.Failure.Program.Seed)];
    }

    void Work(int worker)
    {
        // Two sessions at once would use the same folders.
        string directory = Path.Combine(Repository.Artifacts, "fuzz", $"{Environment.ProcessId}-{worker}");
        BatchRun run = new(new(directory, Limit));
        while (Interlocked.Add(ref _next, request.BatchSize) - request.BatchSize is var first && first < request.Count)
        {
            FuzzProgram[] programs = [.. Enumerable.Range(first, Math.Min(request.BatchSize, request.Count - first)).Select(i => ProgramGenerator.Generate(unchecked(request.Seed + (ulong)i)))];
            foreach (Failure failure in run.FailuresOf(programs)) _reports.Add(this.Report(failure, directory));
            request.Progress?.Invoke(Interlocked.Add(ref _done, programs.Length), _reports.Count);
        }

        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
    }

    FailureReport Report(Failure failure, string directory)
    {
        int before = _kinds.AddOrUpdate((failure.Verdict.Kind, failure.Verdict.Signature), 1, static (_, count) => count + 1);
        // The message of the C# compiler says enough.
        bool shrinks = before <= request.Shrunk && failure.Verdict.Kind != VerdictKind.NotCSharp;
        if (shrinks) failure = new Shrinker(new Oracle(directory, ShrinkLimit)).Shrink(failure);
        FailureReport report = new(failure, shrinks);
        report.Write();
        return report;
    }
}
