// FNV-1a, 64 bits, byte by byte.
int iterations = 0;
foreach (char c in args[0]) iterations = iterations * 10 + (c - '0');

byte[] data = new byte[65536];
uint seed = 1;
for (int i = 0; i < data.Length; i++)
{
    seed = seed * 1664525 + 1013904223;
    data[i] = (byte)(seed >> 24);
}

ulong sum = 0;
for (int i = 0; i < iterations; i++)
{
    data[i % data.Length]++;
    sum = sum * 31 + Fnv(data);
}

Console.WriteLine(sum);

static ulong Fnv(ReadOnlySpan<byte> data)
{
    ulong hash = 14695981039346656037;
    for (int i = 0; i < data.Length; i++)
    {
        hash ^= data[i];
        hash *= 1099511628211;
    }

    return hash;
}
