using System.Globalization;
using System.Text.RegularExpressions;
using Tusk.Bench.Reporting;
using Tusk.Vm.Host;

namespace Tusk.Bench.Translate;

/// <summary>How long the translation of long modules takes, beside what the kernel's build then takes to compile the C.</summary>
static partial class TranslateSuite
{
    static readonly int[] Lengths = [1_000, 5_000, 10_000, 50_000];

    public static IEnumerable<Comparison> Run(BenchContext context)
    {
        foreach (int lines in Lengths)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{lines} lines of C#");
            if (!context.Includes(name)) continue;
            BenchContext.Tell($"translating {name}");
            DirectoryInfo folder = Directory.CreateTempSubdirectory("tusk-bench-");
            try
            {
                string project = Path.Combine(folder.FullName, "big"), tusk = context.PathTo("tusk");
                context.Run(tusk, "new", "module", project);
                File.WriteAllText(Path.Combine(project, "Driver.cs"), DriverSource.Of(lines));
                HostProcessResult built = context.Run(tusk, "build", project, "--release", "--timings");
                yield return new Comparison("translate", name, Metric.Translate, Stage(built, "translate"), Stage(built, "of which make"));
                BenchContext.Tell($"{name}: {Stage(built, "translate") / 1000:0.0} s, {Stage(built, "memory"):0} MB");
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    static double Stage(HostProcessResult built, string name) =>
        Timing().Matches(built.Error + built.Output).FirstOrDefault(m => m.Groups["name"].Value.Trim() == name) is { } match
            ? double.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture)
            : throw new BenchException($"tusk build --timings does not say {name}\n{built.Tail()}");

    [GeneratedRegex(@"^(?<name>[a-z ]+?)\s+(?<amount>\d+) (ms|MB)$", RegexOptions.Multiline)]
    private static partial Regex Timing();
}
