using Tusk.Vm.Modules;
using Xunit;

namespace Tusk.Tests.Unit.Vm;

public class CompilerMessageTests
{
    [Theory]
    [InlineData("/m/x.c:4:7: error: 'y' undeclared", "gcc", "/m/x.c", 4, 7, CompilerMessageKind.Error)]
    [InlineData("Driver.cs:12: warning: unused [-Wunused]", "gcc", "Driver.cs", 12, 0, CompilerMessageKind.Warning)]
    [InlineData("/m/x.o: warning: objtool: f+0x10: unreachable instruction", "objtool", "/m/x.o", 0, 0, CompilerMessageKind.Warning)]
    [InlineData("ERROR: modpost: \"nowhere\" [/m/x.ko] undefined!", "modpost", "", 0, 0, CompilerMessageKind.Error)]
    [InlineData("WARNING: modpost: missing MODULE_DESCRIPTION() in /m/x.o", "modpost", "", 0, 0, CompilerMessageKind.Warning)]
    [InlineData("gcc-12: error: unrecognized command-line option '-x'", "gcc", "", 0, 0, CompilerMessageKind.Error)]
    public void MessagesHaveTheirPosition(string line, string tool, string file, int number, int column, CompilerMessageKind kind)
    {
        CompilerMessage message = Assert.Single(CompilerMessage.Parse($"make: Entering directory '/k'\n  CC [M]  /m/x.o\n{line}\n{line}\n"));
        Assert.Equal((tool, file, number, column, kind), (message.Tool, message.File, message.Line, message.Column, message.Kind));
    }

    [Fact]
    public void KbuildsOwnLinesAreNone() =>
        Assert.Empty(CompilerMessage.Parse("warning: the compiler differs from the one used to build the kernel\n  LD [M]  /m/x.ko\nSkipping BTF generation for x.ko"));
}
