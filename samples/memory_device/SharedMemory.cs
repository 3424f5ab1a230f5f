using Linux;

/// <summary>The memory that all files of the device share.</summary>
sealed class SharedMemory(uint size)
{
    readonly RwSemaphore<Buffer<byte>> _bytes = new(new Buffer<byte>(size));

    public uint Size => size;

    /// <summary>A position behind the end is not checked for: From throws, and the request fails with ERANGE and one line in the log.</summary>
    public nuint CopyTo(UserWriter user, long position)
    {
        using var bytes = _bytes.Read();
        return user.Write(bytes.Value.From(position));
    }

    public nuint CopyFrom(UserReader user, long position)
    {
        using var bytes = _bytes.Write();
        Span<byte> rest = bytes.Value.SpanFrom(position);
        if (rest.IsEmpty) throw Errno.ENOSPC.AsException();
        return user.Read(rest);
    }
}
