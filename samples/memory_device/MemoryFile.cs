using Linux;

sealed class MemoryFile(SharedMemory memory) : CharFile
{
    public override nuint Read(UserWriter user, long position) => memory.CopyTo(user, position);
    public override nuint Write(UserReader user, long position) => memory.CopyFrom(user, position);

    /// <summary>Any position, also one behind the end: what a request there does is up to the request.</summary>
    public override long Seek(SeekRequest seek) => seek.To(seek.Whence switch
    {
        Whence.End => memory.Size + seek.Offset,
        Whence.Current => seek.Position + seek.Offset,
        Whence.Start => seek.Offset,
        _ => throw Errno.EINVAL.AsException(),
    });
}
