// A ring buffer of bytes: wraps around, refuses what does not fit, reads in parts.
var ring = new ByteRing(8);
Console.WriteLine(ring.Write([1, 2, 3, 4, 5, 6]));
Span<byte> target = stackalloc byte[4];
Console.WriteLine(ring.Read(target) * 10 + target[3]);
Console.WriteLine(ring.Write([7, 8, 9, 10, 11, 12, 13]));
for (int count = ring.Read(target); count > 0; count = ring.Read(target))
{
    foreach (byte b in target[..count]) Console.Write($"{b} ");
    Console.WriteLine();
}

Console.WriteLine($"{ring.Count} {ring.Dropped}");

sealed class ByteRing(int capacity)
{
    readonly byte[] _bytes = new byte[capacity];
    int _head, _count;

    public int Count => _count;
    public int Dropped { get; private set; }

    public int Write(ReadOnlySpan<byte> source)
    {
        int written = 0;
        foreach (byte b in source)
        {
            if (_count == _bytes.Length)
            {
                this.Dropped++;
                continue;
            }

            _bytes[(_head + _count++) % _bytes.Length] = b;
            written++;
        }

        return written;
    }

    public int Read(Span<byte> target)
    {
        int read = Math.Min(target.Length, _count);
        for (int i = 0; i < read; i++) target[i] = _bytes[(_head + i) % _bytes.Length];
        _head = (_head + read) % _bytes.Length;
        _count -= read;
        return read;
    }
}
