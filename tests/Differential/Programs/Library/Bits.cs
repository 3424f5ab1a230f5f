using System.Buffers.Binary;
using System.Numerics;

// BitOperations and BinaryPrimitives.
foreach (uint value in (ReadOnlySpan<uint>)[0, 1, 2, 0x80000000, 0xDEADBEEF, uint.MaxValue])
{
    Console.WriteLine($"{value}: {BitOperations.PopCount(value)} {BitOperations.LeadingZeroCount(value)} {BitOperations.TrailingZeroCount(value)} {BitOperations.Log2(value)}");
    Console.WriteLine($"   {BitOperations.RotateLeft(value, 7)} {BitOperations.RotateRight(value, 7)} {BitOperations.IsPow2(value)} {BinaryPrimitives.ReverseEndianness(value)}");
}

foreach (ulong value in (ReadOnlySpan<ulong>)[1, 0x8000000000000000, 0x0123456789ABCDEF])
{
    Console.WriteLine($"{value}: {BitOperations.PopCount(value)} {BitOperations.LeadingZeroCount(value)} {BitOperations.TrailingZeroCount(value)} {BitOperations.RotateLeft(value, 20)}");
}

Span<byte> buffer = stackalloc byte[16];
BinaryPrimitives.WriteUInt32BigEndian(buffer, 0x11223344);
BinaryPrimitives.WriteUInt16LittleEndian(buffer[4..], 0xABCD);
BinaryPrimitives.WriteInt64LittleEndian(buffer[8..], -2);
foreach (byte b in buffer) Console.Write($"{b} ");
Console.WriteLine();
Console.WriteLine($"{BinaryPrimitives.ReadUInt32LittleEndian(buffer)} {BinaryPrimitives.ReadInt16BigEndian(buffer[4..])} {BinaryPrimitives.ReadInt64LittleEndian(buffer[8..])}");
Console.WriteLine(BinaryPrimitives.TryReadUInt64BigEndian(buffer[12..], out ulong none) ? "read" : $"too short {none}");
