// A ring buffer of bytes: put and taken one by one, full and empty refused.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

Ring ring = new(256);
uint sum = 0;
for (int i = 0; i < iterations; i++)
{
    for (int j = 0; j < 200; j++) ring.TryPut((byte)(i + j));
    for (int j = 0; j < 210; j++)
    {
        if (ring.TryTake(out byte b)) sum = sum * 31 + b;
    }
}

Console.WriteLine(sum);

sealed class Ring(int capacity)
{
    readonly byte[] _bytes = new byte[capacity];
    int _first, _count;

    public bool TryPut(byte b)
    {
        if (_count == _bytes.Length) return false;
        int at = _first + _count++;
        if (at >= _bytes.Length) at -= _bytes.Length;
        _bytes[at] = b;
        return true;
    }

    public bool TryTake(out byte b)
    {
        b = 0;
        if (_count == 0) return false;
        b = _bytes[_first];
        _count--;
        if (++_first == _bytes.Length) _first = 0;
        return true;
    }
}
