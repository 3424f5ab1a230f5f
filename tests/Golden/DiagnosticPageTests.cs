using Tusk.Diagnostics;
using Xunit;

namespace Tusk.Tests.Golden;

public class DiagnosticPageTests
{
    /// <summary>Found by the C tools, not by the compiler.</summary>
    static readonly string[] NotTranslated = ["TUSK0010", "TUSK0011", "TUSK0507"];

    public static TheoryData<string> Ids => [.. Catalogue.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_the_title_of_the_catalogue(string id)
    {
        DiagnosticPage page = DiagnosticPage.Read(id);
        Assert.Equal(id, page.Id);
        Assert.Equal(Catalogue.All[id].Title, page.Title);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_do_what_the_page_says(string id)
    {
        foreach (DiagnosticExample example in DiagnosticPage.Read(id).Examples)
        {
            string[] found = [.. example.Translate(id).Where(static d => d.Descriptor.Severity == Severity.Error).Select(static d => d.ToString())];
            if (example.Section == "Fails" && !NotTranslated.Contains(id)) Assert.Contains(found, text => text.Contains(id, StringComparison.Ordinal));
            else Assert.Empty(found);
        }
    }

    [Fact]
    public void Every_page_has_its_id_in_the_catalogue()
    {
        foreach (string file in Directory.EnumerateFiles(DiagnosticPage.Directory, "*.md")) Assert.Contains(Path.GetFileNameWithoutExtension(file), Catalogue.All.Keys);
    }
}
