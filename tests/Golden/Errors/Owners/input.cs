// target: module
// Buffers that are used when they have gone, and one that nobody frees.
[Module(License = License.GPL)]
sealed class Cache : Module
{
    [Parameter("Bytes")] static readonly uint Size = 16;

    public Cache()
    {
        var moved = new Buffer<byte>(Size);
        Keep(moved);
        Log.Info($"{moved.Length}");
        var disposed = new Buffer<byte>(Size);
        disposed.Dispose();
        Log.Info($"{disposed.Length}");
        var lost = new Buffer<byte>(Size);
        if (lost.Length > 8) throw new KernelException(Errno.EINVAL);
        lost.Dispose();
    }

    static void Keep(Buffer<byte> given)
    {
        using var buffer = given;
    }
}
