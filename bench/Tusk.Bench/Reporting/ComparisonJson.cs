using System.Text.Json;

namespace Tusk.Bench.Reporting;

/// <summary>The output of --json: an array of <c>{"suite","name","metric","ours","theirs","ratio"}</c>.</summary>
static class ComparisonJson
{
    static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static string Of(IEnumerable<Comparison> comparisons) => JsonSerializer.Serialize(
        comparisons.Select(static c => new { suite = c.Suite, name = c.Name, metric = c.MetricName, ours = c.Ours, theirs = c.Theirs, ratio = Math.Round(c.Ratio, 4) }),
        Options);
}
