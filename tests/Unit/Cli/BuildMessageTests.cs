using Tusk.Cli.Building;
using Tusk.Diagnostics;
using Tusk.Vm.Modules;
using Xunit;

namespace Tusk.Tests.Unit.Cli;

public class BuildMessageTests
{
    [Theory]
    [InlineData("/a/b.cs(3,5): error CS1002: ; expected", "/a/b.cs", 3, 5, true, "CS1002", "; expected")]
    [InlineData("b c.cs(3,5): warning CS0168: unused [/a/b.csproj]", "b c.cs", 3, 5, false, "CS0168", "unused")]
    [InlineData("error CS5001: no Main", "", 0, 0, true, "CS5001", "no Main")]
    [InlineData("/a/x.csproj : error NU1101: no package. [/a/x.csproj]", "/a/x.csproj", 0, 0, true, "NU1101", "no package.")]
    public void Parses_lines_of_csc_and_MSBuild(string line, string file, int row, int column, bool error, string id, string text)
    {
        BuildMessage? message = BuildMessage.Parse(line);
        Assert.NotNull(message);
        Assert.Equal((file, row, column, error, id, text), (message.File.Trim(), message.Line, message.Column, message.IsError, message.Id, message.Text));
    }

    [Theory]
    [InlineData("Build succeeded.")]
    [InlineData("    1 Error(s)")]
    [InlineData("")]
    public void Other_lines_are_no_messages(string line) => Assert.Null(BuildMessage.Parse(line));

    [Fact]
    public void A_message_of_gcc_gets_the_file_below_the_first_folder_that_has_it()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "Driver.cs"), "");
        BuildMessage message = BuildMessage.From(new CompilerMessage(CompilerMessageKind.Error, "gcc", "Driver.cs", 7, 2, "too few arguments"), "/nonexistent", folder);
        Assert.Equal((Path.Combine(folder, "Driver.cs"), 7, Catalogue.CToolError.Id), (message.File, message.Line, message.Id));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("", 0, "tusk")]
    [InlineData("/nonexistent/a.cs", 0, "/nonexistent/a.cs")]
    [InlineData("/nonexistent/a.cs", 7, "/nonexistent/a.cs(7,2)")]
    public void A_position_is_what_is_known_of_it(string file, int line, string shown) => Assert.Equal(shown, BuildMessage.Position(new(file, line, line == 0 ? 0 : 2)));
}
