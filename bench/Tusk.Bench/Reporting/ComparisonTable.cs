using System.Globalization;
using Spectre.Console;

namespace Tusk.Bench.Reporting;

/// <summary>The table on the terminal.</summary>
static class ComparisonTable
{
    public static void Print(IEnumerable<Comparison> comparisons)
    {
        foreach (IGrouping<(string Suite, Metric Metric), Comparison> group in comparisons.GroupBy(static c => (c.Suite, c.Metric)))
        {
            string theirs = group.Key.Metric == Metric.Rust ? "Rust" : "C";
            Table table = new Table().Border(TableBorder.Simple)
                .AddColumn("name").AddColumn(new TableColumn("ours").RightAligned()).AddColumn(new TableColumn(theirs).RightAligned())
                .AddColumn(new TableColumn($"ours / {theirs}").RightAligned());
            foreach (Comparison c in group) table.AddRow(c.Name, Amount(c.Metric, c.Ours), Amount(c.Metric, c.Theirs), Ratio(c.Ratio));
            table.AddRow("geometric mean", "", "", Ratio(GeometricMean(group)));
            Console.Out.WriteLine($"{group.Key.Suite}: {group.First().MetricName}");
            AnsiConsole.Write(table);
        }
    }

    public static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    public static double GeometricMean(IEnumerable<Comparison> comparisons) => Math.Exp(comparisons.Average(static c => Math.Log(c.Ratio)));

    static string Amount(Metric metric, double amount) => metric is Metric.Native or Metric.Rust or Metric.Kernel
        ? string.Create(CultureInfo.InvariantCulture, $"{amount * 1e6:0.00} µs")
        : amount.ToString("#,0", CultureInfo.InvariantCulture);
}
