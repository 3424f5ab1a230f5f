using Linux;

static class MemoryTests
{
    [KernelTest]
    internal static void BufferIsZeroedAndWritable()
    {
        using var buffer = new Buffer<int>(1000);
        Assert.Equal(1000, buffer.Length);
        foreach (int value in buffer.AsReadOnlySpan()) Assert.Equal(0, value);
        buffer.Span[999] = 7;
        Assert.Equal(7, buffer[999]);
        Assert.Equal(7, buffer[990..][9]);
    }

    [KernelTest]
    internal static void BufferChecksBounds()
    {
        Assert.Throws<IndexOutOfRangeException>(static () =>
        {
            using var buffer = new Buffer<byte>(16);
            buffer.Span[16] = 1;
        });
        Assert.Throws<ArgumentOutOfRangeException>(static () =>
        {
            using var buffer = new Buffer<byte>(16);
            Assert.Equal(0, buffer[17..].Length);
        });
    }

    [KernelTest]
    internal static void BufferOfNoSizeIsEmpty()
    {
        using var buffer = new Buffer<byte>(0);
        Assert.Equal(0, buffer.Length);
        Assert.True(buffer.Span.IsEmpty);
    }

    [KernelTest]
    internal static void HugeBufferIsOutOfMemory() => Assert.Throws<OutOfMemoryException>(static () =>
    {
        using var buffer = new Buffer<long>(1 << 30);
    });
}
