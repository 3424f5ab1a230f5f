// BitConverter over spans: there and back, and where there is no room.
Span<byte> bytes = stackalloc byte[8];
Console.WriteLine(BitConverter.TryWriteBytes(bytes, 0x0102030405060708));
Console.WriteLine(bytes[0] + bytes[7]);
Console.WriteLine(BitConverter.ToInt32(bytes));
Console.WriteLine(BitConverter.ToUInt16(bytes[6..]));
Console.WriteLine(BitConverter.ToInt64(bytes) == 0x0102030405060708);
Console.WriteLine(BitConverter.TryWriteBytes(bytes[..3], 5));
Console.WriteLine(BitConverter.TryWriteBytes(bytes, true) && bytes[0] == 1);
Console.WriteLine(BitConverter.IsLittleEndian);
try
{
    Console.WriteLine(BitConverter.ToInt64(bytes[1..]));
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("too short");
}
