using System.Text.RegularExpressions;

namespace Tusk.Cli.Output;

/// <param name="Passed">Whether the line said ok.</param>
/// <param name="Diagnostics">What the kernel's log had before the line since the last test.</param>
sealed record KtapTest(string Name, bool Passed, bool Skipped, IReadOnlyList<string> Diagnostics);

/// <summary>Test results in a kernel log, in the kernel's test protocol (Documentation/dev-tools/ktap.rst), top level.</summary>
sealed partial record KtapSummary(IReadOnlyList<KtapTest> Tests, int? Planned)
{
    public int Passed => this.Tests.Count(static t => t is { Passed: true, Skipped: false });
    public int Failed => this.Tests.Count(static t => !t.Passed);
    public int Skipped => this.Tests.Count(static t => t is { Passed: true, Skipped: true });

    /// <summary>Whether as many tests ended as the plan says.</summary>
    public bool IsComplete => this.Planned is { } planned && planned == this.Tests.Count;

    public static KtapSummary Parse(IEnumerable<string> log)
    {
        List<KtapTest> tests = [];
        List<string> diagnostics = [];
        int? planned = null;
        bool begun = false;
        foreach (string raw in log)
        {
            string line = Timestamp().Replace(raw, "").TrimEnd();
            if (line.StartsWith("KTAP version", StringComparison.Ordinal)) begun = true;
            if (!begun) continue;
            if (Plan().Match(line) is { Success: true } plan)
            {
                planned = int.Parse(plan.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
                diagnostics.Clear();
            }
            else if (Result().Match(line) is { Success: true } result)
            {
                bool passed = !result.Groups["not"].Success;
                tests.Add(new(result.Groups["name"].Value.Trim(), passed, result.Groups["directive"].Value == "SKIP", passed ? [] : [.. diagnostics]));
                diagnostics.Clear();
            }
            else
            {
                diagnostics.Add(line);
            }
        }

        return new(tests, planned);
    }

    [GeneratedRegex(@"^(?:<\d+>)?\[\s*\d+\.\d+\](?:\[\s*[TC]\d+\])? ?")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^1\.\.(\d+)$")]
    private static partial Regex Plan();

    [GeneratedRegex(@"^(?<not>not )?ok \d+ (?:- )?(?<name>[^#]*)(?:# (?<directive>SKIP|XFAIL|TIMEOUT|ERROR)\b.*)?$")]
    private static partial Regex Result();
}
