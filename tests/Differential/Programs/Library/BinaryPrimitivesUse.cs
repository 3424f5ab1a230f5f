using System.Buffers.Binary;

// Reading and writing integers in both byte orders, swapping, failing where there is no room.
Span<byte> buffer = stackalloc byte[16];
BinaryPrimitives.WriteInt32BigEndian(buffer, 0x01020304);
BinaryPrimitives.WriteInt32LittleEndian(buffer[4..], 0x01020304);
BinaryPrimitives.WriteUInt64BigEndian(buffer[8..], 0xA0B0_C0D0_E0F0_0102);
foreach (byte b in buffer) Console.Write($"{b:x2}");
Console.WriteLine();
ReadOnlySpan<byte> bytes = buffer;
Console.WriteLine(BinaryPrimitives.ReadInt32LittleEndian(bytes));
Console.WriteLine(BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]));
Console.WriteLine(BinaryPrimitives.ReadInt16LittleEndian(bytes[8..]));
Console.WriteLine(BinaryPrimitives.ReadUInt64LittleEndian(bytes[3..]));
Console.WriteLine(BinaryPrimitives.ReadInt64BigEndian(bytes[8..]));
Console.WriteLine(BinaryPrimitives.ReverseEndianness((ushort)0x1234));
Console.WriteLine(BinaryPrimitives.ReverseEndianness(0x12345678));
Console.WriteLine(BinaryPrimitives.ReverseEndianness(-2L));
Console.WriteLine(BinaryPrimitives.TryReadUInt32BigEndian(bytes[13..], out uint none));
Console.WriteLine(none);
Console.WriteLine(BinaryPrimitives.TryWriteUInt32LittleEndian(buffer[12..], 77));
Console.WriteLine(buffer[12]);
try
{
    BinaryPrimitives.ReadInt64BigEndian(bytes[10..]);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("too short");
}

Header header = Header.Parse([0x45, 0, 0, 84, 0x1c, 0x46, 0x40, 0, 64, 6, 0xb1, 0xe6, 192, 168, 0, 1]);
Console.WriteLine($"{header.Version} {header.Length} {header.Id} {header.Ttl} {header.Source:X8}");

readonly record struct Header(int Version, int Length, int Id, byte Ttl, uint Source)
{
    public static Header Parse(ReadOnlySpan<byte> data) => new(data[0] >> 4, BinaryPrimitives.ReadUInt16BigEndian(data[2..]),
        BinaryPrimitives.ReadUInt16BigEndian(data[4..]), data[8], BinaryPrimitives.ReadUInt32BigEndian(data[12..]));
}
