using Linux;

static class UntrustedTests
{
    [KernelTest]
    internal static void IndexesLieWithinTheirCount()
    {
        Assert.Equal(0, new Untrusted<byte>(0).ToIndex(3));
        Assert.Equal(2, new Untrusted<ulong>(2).ToIndex(3));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<uint>(3).ToIndex(3));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<sbyte>(-1).ToIndex(3));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<ulong>(0x1_0000_0000).ToIndex(3));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<long>(long.MinValue).ToIndex(int.MaxValue));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<int>(0).ToIndex(0));
    }

    [KernelTest]
    internal static void LengthsMayBeTheGreatest()
    {
        Assert.Equal(16, new Untrusted<nuint>(16).ToLength(16));
        Assert.Equal(int.MaxValue, new Untrusted<uint>(int.MaxValue).ToLength(int.MaxValue));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<ushort>(17).ToLength(16));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<int>(-1).ToLength(16));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<uint>(uint.MaxValue).ToLength(int.MaxValue));
    }

    [KernelTest]
    internal static void RangesHaveTheirEndsInThem()
    {
        Assert.Equal(1u, new Untrusted<uint>(1).Require(1, 4));
        Assert.Equal(-4L, new Untrusted<long>(-4).Require(-4, -4));
        Assert.True(new Untrusted<Priority>(Priority.High).Require(Priority.Low, Priority.High) == Priority.High);
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<uint>(5).Require(1, 4));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<Priority>((Priority)200).Require(Priority.Low, Priority.High));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<int>(int.MinValue).Require(int.MaxValue, int.MaxValue));
    }

    [KernelTest]
    internal static void ClampTakesTheNearestBound()
    {
        Assert.Equal(4u, new Untrusted<uint>(uint.MaxValue).Clamp(1, 4));
        Assert.Equal((short)-3, new Untrusted<short>(short.MinValue).Clamp(-3, 3));
        Assert.Equal(2, new Untrusted<int>(2).Clamp(-3, 3));
    }

    [KernelTest]
    internal static void ValidatorsDecideAndSayWhy()
    {
        int limit = 7;
        Assert.Equal(7, new Untrusted<int>(7).Validate(v => v <= limit));
        Assert.Throws(Errno.EINVAL, static () => new Untrusted<int>(8).Validate(static v => v < 8));
        Assert.Throws(Errno.EPROTO, static () => new Untrusted<int>(8).Validate(static v => v < 8, Errno.EPROTO));
        Assert.Equal(9, new Untrusted<int>(8).Parse(static v => (long)v + 1));
    }

    [KernelTest]
    internal static void FieldsAreValidatedOneByOne()
    {
        Request request = new Untrusted<Request>(new Request { Slot = new(3), Length = new(80) }).Fields;
        Assert.Equal(3, request.Slot.ToIndex(4));
        Assert.Equal((ushort)64, request.Length.Clamp(1, 64));
    }

    enum Priority : byte { Low, High }

    struct Request
    {
        public Untrusted<uint> Slot;
        public Untrusted<ushort> Length;
    }
}
