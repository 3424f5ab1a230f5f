using Tusk.Compiler;
using Tusk.Diagnostics;
using Xunit;

namespace Tusk.Tests.Golden;

/// <summary>Everything outside the language is refused where it is written, with what to write instead; nothing compiles in silence.</summary>
public class UnsupportedTests
{
    public static TheoryData<string> Programs => [.. UnsupportedProgram.Names];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Construct_is_refused_at_its_line_with_an_advice(string name)
    {
        UnsupportedProgram program = new(name);
        CompilationResult result = program.Translate();
        string all = string.Join('\n', result.Diagnostics);
        if (Repository.Bless) program.Bless(result.Diagnostics);
        Assert.False(result.Success, $"{name} is compiled");
        Assert.Empty(result.Files);
        Assert.All(result.Diagnostics, d =>
        {
            Assert.True(d.Id != Catalogue.InternalError.Id, all);
            Assert.True(d.Location.File == name + ".cs", all);
            Assert.True(d.Advice.Length > 6, all);
            // The column is that of the C# statement.
            string line = program.Line(d.Location.Line);
            Assert.True(d.Location.Column > 0 && d.Location.Column <= line.Length && line[d.Location.Column - 1] != ' ', all);
        });
        Assert.True(program.Expected.Count > 0, all);
        Assert.Equal(program.Expected, result.Diagnostics.Select(static d => (d.Id, d.Location.Line)).Distinct().OrderBy(static d => d.Line).ThenBy(static d => d.Id, StringComparer.Ordinal));
    }
}
