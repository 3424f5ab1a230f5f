using System.Text.Json;
using Tusk.Bench.Reporting;

namespace Tusk.Tests.Unit.Bench;

public class ComparisonJsonTests
{
    [Fact]
    public void Every_comparison_is_an_object_with_the_six_fields()
    {
        Comparison[] comparisons = [new("drivers", "misc_device", Metric.Text, 150, 100), new("language", "crc32", Metric.Native, 1e-6, 2e-6)];

        using JsonDocument json = JsonDocument.Parse(ComparisonJson.Of(comparisons));

        Assert.Equal(2, json.RootElement.GetArrayLength());
        JsonElement first = json.RootElement[0];
        Assert.Equal(["suite", "name", "metric", "ours", "theirs", "ratio"], first.EnumerateObject().Select(static p => p.Name));
        Assert.Equal("text", first.GetProperty("metric").GetString());
        Assert.Equal(1.5, first.GetProperty("ratio").GetDouble());
        Assert.Equal(0.5, json.RootElement[1].GetProperty("ratio").GetDouble());
    }

    [Theory]
    [InlineData(new[] { 0.5, 2.0 }, 1.0)]
    [InlineData(new[] { 1.1, 1.1, 1.1 }, 1.1)]
    public void The_mean_of_ratios_is_geometric(double[] ratios, double expected) =>
        Assert.Equal(expected, ComparisonTable.GeometricMean(ratios.Select(static r => new Comparison("language", "", Metric.Instructions, r, 1))), 6);
}
