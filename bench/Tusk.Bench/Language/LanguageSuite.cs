using Tusk.Bench.Reporting;
using Tusk.Vm.Host;

namespace Tusk.Bench.Language;

/// <summary>Programs in bench/language, each in C# and in C, some in Rust: same algorithm, same output.</summary>
static class LanguageSuite
{
    const string Suite = "language";

    public static IEnumerable<Comparison> Run(BenchContext context)
    {
        HostTools.Default.RequireAll([new("gcc", "gcc"), new("valgrind", "valgrind")], "to measure", new Progress<string>(BenchContext.Tell), context.Cancellation);
        NativeClock clock = NativeClock.Build(context);
        IEnumerable<string> names = Directory.EnumerateFiles(context.PathTo("bench", "language"), "*.cs").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Where(context.Includes).Order(StringComparer.Ordinal);
        string? rust = RustTwin.Find(context);
        List<ProgramPair> pairs = [];
        foreach (string name in names)
        {
            BenchContext.Tell($"language: {name}");
            ProgramPair pair = ProgramPair.Build(context, name);
            pairs.Add(pair);
            pair.CheckOutput(7);
            (double ours, double theirs) = clock.Measure(pair);
            yield return new(Suite, name, Metric.Native, ours, theirs);
            (ours, theirs) = InstructionCount.Measure(context, pair, theirs);
            yield return new(Suite, name, Metric.Instructions, ours, theirs);
            if (rust is null || RustTwin.Of(context, rust, pair) is not { } twin) continue;
            twin.CheckOutput(7);
            (ours, theirs) = clock.Measure(twin);
            yield return new(Suite, name, Metric.Rust, ours, theirs);
        }

        if (pairs.Count == 0) yield break;
        foreach ((string name, (double ours, double theirs)) in KernelTimes.Measure(context, pairs)) yield return new(Suite, name, Metric.Kernel, ours, theirs);
    }
}
