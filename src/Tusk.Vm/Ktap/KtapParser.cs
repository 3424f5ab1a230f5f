using System.Globalization;
using System.Text.RegularExpressions;
using Tusk.Vm.Reports;

namespace Tusk.Vm.Ktap;

/// <summary>
/// Reads KTAP (Documentation/dev-tools/ktap.rst) from a log in which other lines may stand between, with or without the console's
/// time stamps. Subtests are indented by two spaces a level and stand before the result line of their suite.
/// </summary>
public static partial class KtapParser
{
    sealed class Level
    {
        public string Name = "";
        public int? Planned;
        public readonly List<KtapTest> Tests = [];
        public List<string> Diagnostics = [];
    }

    /// <summary>The whole log as one test with number 0: failed where a test in it failed or is missing, or where it has none.</summary>
    public static KtapTest Parse(IEnumerable<string> lines)
    {
        Stack<Level> open = new([new Level()]);
        foreach (string raw in lines)
        {
            string line = ReportDetector.StripTimestamp(raw);
            string text = line.TrimStart(' ');
            int depth = (line.Length - text.Length) / 2;
            if (Result().Match(text) is { Success: true } result)
                Finish(open, depth, result);
            else if (Version().IsMatch(text) && depth > 0 && depth <= open.Count)
                Begin(open, depth);
            else if (Subtest().Match(text) is { Success: true } subtest && depth > 0)
            {
                Begin(open, depth);
                open.Peek().Name = subtest.Groups[1].Value;
            }
            else if (Plan().Match(text) is { Success: true } plan && depth <= open.Count)
            {
                Begin(open, depth);
                open.Peek().Planned = int.Parse(plan.Groups[1].Value, CultureInfo.InvariantCulture);
            }
            else if (!Version().IsMatch(text) && text != "")
                open.Peek().Diagnostics.Add(text);
        }
        // Suites without their result line: the kernel died in them.
        while (open.Count > 1)
            Close(open, open.Peek().Name, open.ElementAt(1).Tests.Count + 1, KtapOutcome.Missing, "");
        List<KtapTest> tests = WithMissing(open.Peek());
        bool good = tests.Count > 0 && tests.All(t => t.Outcome is KtapOutcome.Passed or KtapOutcome.Skipped);
        return new("", 0, good ? KtapOutcome.Passed : KtapOutcome.Failed) { Subtests = tests, Diagnostics = open.Peek().Diagnostics };
    }

    // Makes sure that a level of that depth is open, and none deeper.
    static void Begin(Stack<Level> open, int depth)
    {
        while (open.Count <= depth)
            open.Push(new Level());
    }

    static void Finish(Stack<Level> open, int depth, Match result)
    {
        string name = result.Groups[3].Value.Trim();
        string directive = result.Groups[4].Value;
        KtapOutcome outcome = result.Groups[1].Success ? KtapOutcome.Failed
            : directive.Equals("SKIP", StringComparison.OrdinalIgnoreCase) ? KtapOutcome.Skipped : KtapOutcome.Passed;
        // An expected failure is none.
        if (outcome == KtapOutcome.Failed && directive.Equals("TODO", StringComparison.OrdinalIgnoreCase))
            outcome = KtapOutcome.Skipped;
        int number = result.Groups[2].Success ? int.Parse(result.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        string reason = result.Groups[5].Value.Trim();
        Begin(open, depth);
        while (open.Count > depth + 2)
            Close(open, open.Peek().Name, open.ElementAt(1).Tests.Count + 1, KtapOutcome.Missing, "");
        if (number == 0)
            number = open.ElementAt(open.Count - 1 - depth).Tests.Count + 1;
        if (open.Count == depth + 2)
            Close(open, name, number, outcome, reason);
        else
        {
            Level level = open.Peek();
            level.Tests.Add(new(name, number, outcome) { Diagnostics = level.Diagnostics, SkipReason = reason });
            level.Diagnostics = [];
        }
    }

    static void Close(Stack<Level> open, string name, int number, KtapOutcome outcome, string reason)
    {
        Level level = open.Pop();
        List<KtapTest> tests = WithMissing(level);
        if (outcome == KtapOutcome.Passed && tests.Any(t => t.Outcome is KtapOutcome.Failed or KtapOutcome.Missing))
            outcome = KtapOutcome.Failed;
        open.Peek().Tests.Add(new(name, number, outcome) { Subtests = tests, Diagnostics = level.Diagnostics, SkipReason = reason });
    }

    static List<KtapTest> WithMissing(Level level)
    {
        List<KtapTest> tests = [.. level.Tests];
        for (int number = tests.Count + 1; number <= level.Planned; number++)
            tests.Add(new("", number, KtapOutcome.Missing));
        return tests;
    }

    [GeneratedRegex(@"^K?TAP version \d+")]
    private static partial Regex Version();

    [GeneratedRegex(@"^1\.\.(\d+)")]
    private static partial Regex Plan();

    [GeneratedRegex(@"^# Subtest: (.*)$")]
    private static partial Regex Subtest();

    [GeneratedRegex(@"^(not )?ok\b(?: (\d+))?(?: -)?(?: ([^#]*))?(?:# ?(SKIP|TODO|XFAIL|TIMEOUT|ERROR)\b:?(.*)|#.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Result();
}
