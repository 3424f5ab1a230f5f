using Xunit;

namespace Tusk.Tests.Golden;

public class GoldenTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Output_is_as_expected(string name)
    {
        GoldenCase golden = new(Repository.PathTo("tests", "Golden", name));
        Dictionary<string, string> actual = golden.Translate();
        IReadOnlyList<string> kinds = golden.ExpectedKinds(actual);
        Assert.True(kinds.Count > 0, $"{name} has no expected.c, .ir or .diag; ./test --bless writes one");
        foreach (string kind in kinds)
        {
            if (Repository.Bless) File.WriteAllText(golden.Expected(kind), actual[kind]);
            string expected = File.ReadAllText(golden.Expected(kind));
            Assert.True(expected == actual[kind], $"{golden.Expected(kind)} differs (./test --bless rewrites it). {FirstDifference(expected, actual[kind])}");
        }

        // Whatever else a case shows, it shows no unexpected error.
        if (!kinds.Contains("diag")) Assert.Equal("", actual["diag"]);
    }

    static string FirstDifference(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        int line = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(i => left[i] != right[i], Math.Min(left.Length, right.Length));
        return $"Line {line + 1}:\n- {left.ElementAtOrDefault(line)}\n+ {right.ElementAtOrDefault(line)}";
    }
}
