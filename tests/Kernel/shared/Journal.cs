using Linux;

/// <summary>Bytes that were noted, the oldest first; EFBIG when it is full.</summary>
sealed class Journal(uint size)
{
    readonly Mutex<Entries> _entries = new(new Entries(size));

    public int Length
    {
        get
        {
            using var entries = _entries.Lock();
            return entries.Value.Length;
        }
    }

    public void Note(byte entry)
    {
        using var entries = _entries.Lock();
        entries.Value.Add(entry);
    }

    public nuint CopyTo(UserWriter user, long position)
    {
        using var entries = _entries.Lock();
        return user.WriteFrom(entries.Value.Noted, position);
    }
}

sealed class Entries(uint size)
{
    readonly byte[] _bytes = new byte[size];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Noted => _bytes.AsSpan(0, this.Length);

    public void Add(byte entry)
    {
        if (this.Length == _bytes.Length) throw Errno.EFBIG.AsException();
        _bytes[this.Length++] = entry;
    }
}
