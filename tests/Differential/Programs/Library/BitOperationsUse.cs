using System.Numerics;

// Counting, rotating and rounding bits of every width.
ulong[] values = [0, 1, 2, 3, 0x80, 0xFF, 0x8000_0000, 0xFFFF_FFFF, 0x1_0000_0000, 0x8000_0000_0000_0000, ulong.MaxValue, 0x0123_4567_89AB_CDEF];
foreach (ulong v in values)
{
    uint low = (uint)v;
    Console.WriteLine($"{BitOperations.PopCount(v)} {BitOperations.PopCount(low)} {BitOperations.LeadingZeroCount(v)} {BitOperations.LeadingZeroCount(low)} {BitOperations.TrailingZeroCount(v)} {BitOperations.TrailingZeroCount(low)}");
    Console.WriteLine($"{BitOperations.Log2(v)} {BitOperations.Log2(low)} {BitOperations.IsPow2(v)} {BitOperations.IsPow2((int)low)} {BitOperations.RoundUpToPowerOf2(low)}");
    Console.WriteLine($"{BitOperations.RotateLeft(v, 13):X} {BitOperations.RotateRight(v, 70):X} {BitOperations.RotateLeft(low, 5):x8} {BitOperations.RotateRight(low, -3):x8}");
    Console.WriteLine($"{ulong.PopCount(v)} {ulong.LeadingZeroCount(v)} {int.TrailingZeroCount((int)low)} {byte.PopCount((byte)v)} {short.LeadingZeroCount((short)v)} {ushort.RotateLeft((ushort)v, 3)}");
}

Console.WriteLine(BitOperations.TrailingZeroCount(-8) + BitOperations.TrailingZeroCount(-8L) + BitOperations.PopCount(uint.MaxValue));
Console.WriteLine(BitOperations.RoundUpToPowerOf2(1000UL));
Console.WriteLine(BitOperations.Crc32C(0u, (byte)'a'));
