using Linux;

/// <summary>Bytes on their way from writers to readers, first in, first out.</summary>
sealed class ByteQueue
{
    const int Capacity = 16;

    readonly Mutex<Contents> _contents = new(default);
    readonly Atomic<long> _total = new(0);

    /// <summary>Woken when bytes come or go.</summary>
    public WaitQueue Changed { get; } = new();

    public PollEvents Ready
    {
        get
        {
            using var contents = _contents.Lock();
            return (contents.Value.Length > 0 ? PollEvents.Readable : 0) | (contents.Value.Length < Capacity ? PollEvents.Writable : 0);
        }
    }

    /// <summary>Waits for bytes.</summary>
    public nuint Take(UserWriter user)
    {
        while (true)
        {
            using (var contents = _contents.LockInterruptible())
            {
                ref Contents queue = ref contents.Value;
                if (queue.Length > 0)
                {
                    Span<byte> bytes = queue.Bytes;
                    nuint count = user.Write(bytes[..queue.Length]);
                    bytes[(int)count..queue.Length].CopyTo(bytes);
                    queue.Length -= (int)count;
                    this.Changed.WakeAll();
                    return count;
                }
            }

            if (!user.MayBlock) throw Errno.EAGAIN.AsException();
            this.Changed.Wait(this, static queue => (queue.Ready & PollEvents.In) != 0);
        }
    }

    /// <summary>Waits for room.</summary>
    public nuint Put(UserReader user)
    {
        while (true)
        {
            using (var contents = _contents.LockInterruptible())
            {
                ref Contents queue = ref contents.Value;
                if (queue.Length < Capacity)
                {
                    Span<byte> bytes = queue.Bytes;
                    nuint count = user.Read(bytes[queue.Length..]);
                    queue.Length += (int)count;
                    _total.Add((long)count);
                    this.Changed.WakeAll();
                    return count;
                }
            }

            if (!user.MayBlock) throw Errno.EAGAIN.AsException();
            this.Changed.Wait(this, static queue => (queue.Ready & PollEvents.Out) != 0);
        }
    }

    public void Show(ref Seq seq)
    {
        using var contents = _contents.Lock();
        seq.WriteLine($"{contents.Value.Length} bytes waiting, {_total.Load()} in all");
        Span<byte> bytes = contents.Value.Bytes;
        foreach (byte value in bytes[..contents.Value.Length]) seq.Write($"{value:x2} ");
        seq.Write("\n");
    }
}
