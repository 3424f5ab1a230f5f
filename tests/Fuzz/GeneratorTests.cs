using Tusk.Tests.Fuzz.Generation;
using Tusk.Tests.Fuzz.Running;
using Xunit;

namespace Tusk.Tests.Fuzz;

/// <summary>What a failure report rests on: a seed is a program.</summary>
public class GeneratorTests
{
    [Fact]
    public void A_seed_gives_the_same_text_each_time() =>
        Assert.All(Enumerable.Range(0, 50), static seed => Assert.Equal(ProgramGenerator.Generate((ulong)seed).Text, ProgramGenerator.Generate((ulong)seed).Text));

    [Fact]
    public void Seeds_give_different_programs() =>
        Assert.Equal(50, Enumerable.Range(0, 50).Select(static seed => ProgramGenerator.Generate((ulong)seed).Text).Distinct().Count());

    [Theory]
    [InlineData("virtual "), InlineData("override "), InlineData("interface "), InlineData("record struct"), InlineData("static abstract"), InlineData("stackalloc"), InlineData("ref "), InlineData(" in ")]
    [InlineData("out "), InlineData("checked("), InlineData("unchecked("), InlineData("finally"), InlineData("catch ("), InlineData("when ("), InlineData("throw;"), InlineData("using "), InlineData("goto End")]
    [InlineData("yield return"), InlineData("foreach ("), InlineData("switch"), InlineData("case null"), InlineData(" with { "), InlineData("=> "), InlineData("static ("), InlineData("delegate ")]
    [InlineData("Span<"), InlineData("??="), InlineData("nint"), InlineData("<T>"), InlineData("struct, INumber"), InlineData("do\n"), InlineData("goto default"), InlineData(">>>")]
    [InlineData("Int128"), InlineData("InlineArray("), InlineData("ref struct"), InlineData("(object)"), InlineData("delegate*<"), InlineData("* q"), InlineData("(*("), InlineData("GetEnumerator"), InlineData(" I")]
    public void Programs_use(string construct) =>
        Assert.True(Enumerable.Range(0, 300).Any(seed => ProgramGenerator.Generate((ulong)seed).Text.Contains(construct)), $"no program has \"{construct}\"");

    [Fact]
    public void A_line_of_a_batch_has_its_program()
    {
        Batch batch = new([.. Enumerable.Range(0, 5).Select(static seed => ProgramGenerator.Generate((ulong)seed))]);
        string[] lines = batch.Text.Split('\n');
        Assert.All(batch.Programs, program => Assert.Same(program, batch.At(Array.IndexOf(lines, $"namespace P{program.Seed}") + 2)));
        Assert.Null(batch.At(1));
    }
}
