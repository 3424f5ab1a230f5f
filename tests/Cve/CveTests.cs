using Xunit;

namespace Tusk.Tests.Cve;

/// <summary>The mistakes behind real vulnerabilities of the kernel, made in C#: refused, or harmless when they are attacked.</summary>
public class CveTests
{
    public static TheoryData<string> Written => [.. Vulnerability.Written.Select(static c => c.Id)];

    [Theory]
    [MemberData(nameof(Written))]
    public void Mistake_is_refused_or_harmless(string id)
    {
        CveSource buggy = Vulnerability.Of(id).Buggy;
        Assert.True(buggy.Refused.Count > 0 != buggy.Run is not null, $"{buggy.Path} neither says what is refused nor how it is attacked");
        Assert.Equal(buggy.Refused, buggy.Translate().Refused);
        if (buggy.Run is not null) Answers(buggy);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Mended_driver_is_clean(string id)
    {
        CveSource mended = Vulnerability.Of(id).Fixed;
        Assert.Empty(mended.Refused);
        Assert.Empty(mended.Translate().Refused);
        Assert.True(mended.Run is not null, $"{mended.Path} does not say how it is run");
        Answers(mended);
    }

    [Fact]
    public void Folders_are_of_vulnerabilities_in_the_list() =>
        Assert.Empty(Directory.EnumerateDirectories(Repository.PathTo("tests", "Cve"), "CVE-*").Select(static d => Path.GetFileName(d)).Except(Vulnerability.All.Select(static c => c.Id)));

    [Fact]
    public void Each_that_is_not_caught_has_its_reason()
    {
        HashSet<string> written = [.. Vulnerability.Written.Select(static c => c.Id)];
        Assert.All(Vulnerability.All, c => Assert.True(c.WhyNot is not null == (c.Expected == "not caught" && !written.Contains(c.Id)), c.Id));
    }

    [Theory, InlineData("cve.md"), InlineData("cve.csv")]
    public void Document_says_what_the_tests_show(string name)
    {
        string file = Repository.PathTo("docs", name), text = name == "cve.md" ? CveReport.Page() : CveReport.Table();
        if (Repository.Bless) File.WriteAllText(file, text);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"{file} is not what the tests show (./test --bless rewrites it)");
    }

    static void Answers(CveSource source)
    {
        (string output, string reports) = CveGuest.Of(source);
        Assert.True(reports == "", reports);
        Assert.Contains(source.Says!, output);
    }
}
