using System.Text;

namespace Tusk.Tests.Cve;

/// <summary>docs/cve.md and docs/cve.csv.</summary>
static class CveReport
{
    const string Unwritten = "not written yet", NotCaught = "not caught";

    public static string Table()
    {
        StringBuilder text = new("cve,class,expected,actual\n");
        foreach (Vulnerability cve in Vulnerability.All) text.Append($"{cve.Id},{cve.Class},{cve.Expected},{Actual(cve)}\n");
        return text.ToString();
    }

    public static string Page()
    {
        StringBuilder text = new("""
            # Vulnerabilities of the kernel, in C#

            What becomes of mistakes that were vulnerabilities of the Linux kernel when a driver makes them in C#. Each is a small driver in [tests/Cve](../tests/Cve), written as
            one would write it: `Buggy.cs` has the mistake, `Fixed.cs` does not. *Rejected*: the compiler refuses it. *Harmless*: it is loaded into a kernel with KASAN,
            lockdep and kmemleak, and attacked; the attack gets an error, and nothing is corrupted, leaked or left locked.

            This page is made by the tests (`./test --filter Cve --bless`).

            | class | rejected | harmless | not caught | not written yet |
            |---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, Vulnerability> kind in Vulnerability.All.GroupBy(static c => c.Class).OrderBy(static g => g.Key, StringComparer.Ordinal)) text.Append(Row(kind.Key, [.. kind]));
        text.Append(Row("**all**", Vulnerability.All));
        text.Append("\n| | class | mistake | becomes |\n|---|---|---|---|\n");
        foreach (Vulnerability cve in Vulnerability.All)
            text.Append($"| {(IsWritten(cve) ? $"[{cve.Id}](../tests/Cve/{cve.Id})" : cve.Id)} | {cve.Class} | {cve.Mechanism} | {Becomes(cve)} |\n");
        return text.ToString();
    }

    static string Row(string name, IReadOnlyList<Vulnerability> rows)
    {
        int Count(string actual) => rows.Count(c => Actual(c) == actual);
        return $"| {name} | {Count("rejected")} | {Count("harmless")} | {Count(NotCaught)} | {Count(Unwritten)} |\n";
    }

    static bool IsWritten(Vulnerability cve) => Vulnerability.Written.Contains(cve);

    static string Actual(Vulnerability cve) => !IsWritten(cve) ? cve.Expected == NotCaught ? NotCaught : Unwritten : cve.Buggy.Refused.Count > 0 ? "rejected" : "harmless";

    static string Becomes(Vulnerability cve) => Actual(cve) switch
    {
        "rejected" => string.Join(", ", cve.Buggy.Refused.Select(static r => r.Id).Distinct().Select(static id => id.StartsWith("TUSK", StringComparison.Ordinal) ? $"[{id}](diagnostics/{id}.md)" : id)),
        "harmless" => $"harmless: {cve.Buggy.Says}",
        NotCaught => $"not caught: {cve.WhyNot}",
        _ => Unwritten,
    };
}
