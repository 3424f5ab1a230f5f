// Between all widths, with and without sign.
long[] samples = [0, 1, -1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 2147483647, 2147483648, 4294967295, 4294967296, long.MinValue, long.MaxValue];
foreach (long value in samples)
{
    Console.WriteLine($"{value}: {(sbyte)value} {(byte)value} {(short)value} {(ushort)value} {(int)value} {(uint)value} {(ulong)value}");
    int i = (int)value;
    uint u = (uint)value;
    Console.WriteLine($"   {(long)i} {(long)u} {(ulong)i} {(ulong)u} {(uint)(sbyte)value} {(int)(ushort)value}");
}

char c = 'A';
c += (char)2;
Console.WriteLine($"{c} {(int)c} {(char)(c + 1)} {(byte)'z'}");
bool truth = 3 > 2;
Console.WriteLine($"{truth} {!truth} {truth ^ true} {truth & false} {truth | false}");
