using System.Text;
using Tusk.Vm.Guests;
using Xunit;

namespace Tusk.Tests.Unit.Vm;

public class FrameParserTests
{
    const string Stream = "boot noise\n@n1 READY 1.5\n\n@n1 BEGIN run 0 0\nline\n@other END\n\0\xff binary\n@n1 END 3\n\n@n1 FINISH\n";

    [Theory, InlineData(1), InlineData(2), InlineData(7), InlineData(1000)]
    public void PiecesMakeNoDifference(int size)
    {
        List<string> frames = [];
        List<byte> output = [];
        FrameParser parser = new("n1", frames.Add, output.AddRange);
        byte[] bytes = Encoding.Latin1.GetBytes(Stream);
        for (int i = 0; i < bytes.Length; i += size)
            parser.Feed(bytes.AsSpan(i, Math.Min(size, bytes.Length - i)));
        parser.Complete();
        Assert.Equal(["READY 1.5", "BEGIN run 0 0", "END 3", "FINISH"], frames);
        Assert.Equal("boot noiseline\n@other END\n\0\xff binary", Encoding.Latin1.GetString([.. output]));
    }

    [Fact]
    public void OutputIsNotHeldBack()
    {
        List<byte> output = [];
        FrameParser parser = new("n1", _ => { }, output.AddRange);
        parser.Feed("prompt> "u8);
        Assert.Equal(8, output.Count);
    }
}
