using System.Text;

namespace Tusk.Bench.Reporting;

/// <summary>Rewrites the tables of docs/guide/benchmarks.md, which stand between marks; the text around them is a hand's.</summary>
static class GuidePage
{
    public static void Update(string page, IReadOnlyList<Comparison> comparisons)
    {
        string text = File.ReadAllText(page);
        foreach (IGrouping<string, Comparison> suite in comparisons.GroupBy(static c => c.Suite)) text = Replace(text, suite.Key, TableOf([.. suite]));
        File.WriteAllText(page, text);
    }

    static string Replace(string page, string suite, string table)
    {
        string begin = $"<!-- {suite}: written by ./bench/run {suite} --update-docs -->\n", end = $"<!-- end of {suite} -->";
        int from = page.IndexOf(begin, StringComparison.Ordinal), to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from) throw new InvalidDataException($"benchmarks.md has no marks for {suite}");
        return page[..(from + begin.Length)] + table + page[to..];
    }

    static string TableOf(IReadOnlyList<Comparison> comparisons)
    {
        Metric[] metrics = [.. comparisons.Select(static c => c.Metric).Distinct()];
        StringBuilder table = new();
        table.Append("| |").AppendJoin("|", metrics.Select(HeadingOf)).Append("|\n|---|").AppendJoin("|", metrics.Select(static _ => "--:")).Append("|\n");
        foreach (IGrouping<string, Comparison> row in comparisons.GroupBy(static c => c.Name))
        {
            table.Append($"| {row.Key} |").AppendJoin("|", metrics.Select(m => row.FirstOrDefault(c => c.Metric == m) is { } c ? ComparisonTable.Ratio(c.Ratio) : "")).Append("|\n");
        }

        table.Append("| **geometric mean** |")
            .AppendJoin("|", metrics.Select(m => $"**{ComparisonTable.Ratio(ComparisonTable.GeometricMean(comparisons.Where(c => c.Metric == m)))}**")).Append("|\n");
        return table.ToString();
    }

    static string HeadingOf(Metric metric) => metric switch
    {
        Metric.Native => "time",
        Metric.Rust => "time beside Rust's",
        Metric.Kernel => "time in a kernel",
        Metric.Instructions => "instructions",
        Metric.Guest => "operations a second",
        Metric.Text => "code size",
        Metric.Translate => "time beside gcc's",
        _ => throw new InvalidOperationException($"metric {metric}"),
    };
}
