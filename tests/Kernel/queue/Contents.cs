using System.Runtime.CompilerServices;

struct Contents
{
    public int Length;
    public QueueBytes Bytes;
}

[InlineArray(16)]
struct QueueBytes
{
    byte _first;
}
