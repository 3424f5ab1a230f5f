using System.Globalization;
using System.Text;
using Tusk.Vm.Guests;
using Xunit;

namespace Tusk.Tests.Unit.Vm;

public class CpioArchiveTests
{
    [Fact]
    public void EntriesAreAlignedAndParentsAreAdded()
    {
        using MemoryStream stream = new();
        CpioArchive archive = new(stream);
        archive.AddFile("/a/b/file", "12345"u8, 0x1ED);
        archive.AddFile("a/other", default);
        archive.AddLink("a/link", "b/file");
        archive.AddDevice("dev/console", 5, 1);
        archive.Complete();

        List<(string Name, uint Mode, string Content, uint Major, uint Minor)> entries = Read(stream.ToArray());
        Assert.Equal(["a", "a/b", "a/b/file", "a/other", "a/link", "dev", "dev/console", "TRAILER!!!"], entries.Select(e => e.Name));
        Assert.Equal(0x41EDu, entries[0].Mode);
        Assert.Equal((0x81EDu, "12345"), (entries[2].Mode, entries[2].Content));
        Assert.Equal((0xA1FFu, "b/file"), (entries[4].Mode, entries[4].Content));
        Assert.Equal((0x2180u, 5u, 1u), (entries[6].Mode, entries[6].Major, entries[6].Minor));
    }

    [Fact]
    public void SameEntriesGiveSameBytes()
    {
        Assert.Equal(Write(), Write());

        static byte[] Write()
        {
            using MemoryStream stream = new();
            CpioArchive archive = new(stream);
            archive.AddFile("init", "x"u8);
            archive.Complete();
            return stream.ToArray();
        }
    }

    static List<(string, uint, string, uint, uint)> Read(byte[] bytes)
    {
        List<(string, uint, string, uint, uint)> entries = [];
        for (int at = 0; at < bytes.Length;)
        {
            string header = Encoding.ASCII.GetString(bytes, at, 110);
            Assert.StartsWith("070701", header);
            uint Field(int i) => uint.Parse(header.AsSpan(6 + 8 * i, 8), NumberStyles.HexNumber);
            int name = (int)Field(11), size = (int)Field(6);
            string text = Encoding.UTF8.GetString(bytes, at + 110, name - 1);
            int content = (at + 110 + name + 3) / 4 * 4;
            entries.Add((text, Field(1), Encoding.UTF8.GetString(bytes, content, size), Field(9), Field(10)));
            at = (content + size + 3) / 4 * 4;
        }
        return entries;
    }
}
