using Tusk.Vm.Modules;
using Xunit;

namespace Tusk.Tests.Unit.Vm;

public class StackUsageTests
{
    [Fact]
    public void Frames_are_found_by_the_name_in_C()
    {
        StackUsage usage = Read("Driver.cs:12:8:Driver_Read\t144\tstatic\n/usr/src/a b/tusk.h:3:1:tusk_retain\t16\tstatic\n");
        Assert.Equal(144, usage.FrameOf("Driver_Read"));
        Assert.Equal(16, usage.FrameOf("tusk_retain"));
        Assert.False(usage.IsEmpty);
    }

    [Fact]
    public void What_was_inlined_has_none() => Assert.Equal(0, Read("Driver.cs:12:8:Driver_Read\t144\tstatic\n").FrameOf("Driver_Write"));

    [Theory]
    [InlineData("a.c:1:1:f.isra.0\t32\tstatic\n", 32)]
    [InlineData("a.c:1:1:f.constprop.0\t32\tstatic\na.c:1:1:f.constprop.1\t48\tstatic\n", 48)]
    [InlineData("a.c:1:1:f\t16\tstatic\na.c:1:1:f.isra.0.constprop.0\t32\tstatic\n", 32)]
    [InlineData("a.c:1:1:f\t16\tstatic\na.c:1:1:f.part.0\t64\tstatic\n", 80)]
    [InlineData("a.c:1:1:f.part.0.isra.0\t64\tstatic\n", 64)]
    [InlineData("a.c:1:1:f\t16\tstatic\na.c:1:1:f.cold\t24\tstatic\n", 40)]
    [InlineData("a.c:1:f\t16\tstatic\n", 16)]
    [InlineData("a.c:1:1:f\t16\tdynamic,bounded\r\n", 16)]
    public void Copies_and_parts_of_a_function_are_its_own(string text, int bytes) => Assert.Equal(bytes, Read(text).FrameOf("f"));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("a.c:1:1:f\n")]
    [InlineData("a.c:1:1:f\t16\n")]
    [InlineData("a.c:1:1:f 16 static\n")]
    [InlineData("a.c:1:1:f\tmany\tstatic\n")]
    [InlineData("a.c:1:1:f\t-16\tstatic\n")]
    [InlineData("a.c:1:1:f\t99999999999\tstatic\n")]
    [InlineData("a.c:1:1:\t16\tstatic\n")]
    public void Bad_lines_are_passed_over(string text) => Assert.True(Read(text).IsEmpty);

    [Fact]
    public void Only_frames_of_unknown_size_are_unbounded() =>
        Assert.Equal(["g"], Read("a.c:1:1:f\t16\tdynamic,bounded\na.c:2:1:g.isra.0\t16\tdynamic\na.c:3:1:h\t16\tstatic\n").Unbounded);

    [Fact]
    public void Several_files_are_read_together()
    {
        StackUsage usage = Read("a.c:1:1:f\t16\tstatic\n");
        usage.Add("b.c:1:1:g\t32\tstatic\n");
        Assert.Equal((16, 32), (usage.FrameOf("f"), usage.FrameOf("g")));
    }

    static StackUsage Read(string text)
    {
        StackUsage usage = new();
        usage.Add(text);
        return usage;
    }
}
