using System.Text.RegularExpressions;

namespace Tusk.Tests.Unit.Architecture;

/// <summary>What the documents say of the sources is so.</summary>
public partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Repository.Root, "*.md")).Select(static f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_somewhere(string document)
    {
        string directory = Path.GetDirectoryName(Repository.PathTo(document))!;
        string[] dangling = [.. Link().Matches(File.ReadAllText(Repository.PathTo(document))).Select(static m => m.Groups["path"].Value)
            .Where(path => !Path.Exists(Path.Combine(directory, path)))];
        Assert.Empty(dangling);
    }

    /// <summary>docs/safety.md: each unsafe block of the library says why it is right.</summary>
    [Fact]
    public void Members_that_follow_pointers_have_a_safety_comment()
    {
        List<string> without = [];
        string library = Repository.PathTo("src", "Tusk.Linux");
        foreach (string file in Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (file.Contains("/Bindings/", StringComparison.Ordinal) || file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal)) continue;
            bool isSaid = false;
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                isSaid |= line.Contains("// SAFETY:", StringComparison.Ordinal);
                if (Pointer().IsMatch(line.Split("//")[0]) && !isSaid) without.Add($"{Path.GetRelativePath(library, file)}({number}): {line.Trim()}");
                // A member has ended.
                if (MemberEnd().IsMatch(line)) isSaid = false;
            }
        }

        Assert.Empty(without);
    }

    /// <summary>Relative ones, without the part behind #.</summary>
    [GeneratedRegex(@"\]\((?<path>[^):#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\bfixed \(|->|\(\w+\*+\)")]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^    (?:\}|[^ /\[].*[;}])\s*$")]
    private static partial Regex MemberEnd();
}
