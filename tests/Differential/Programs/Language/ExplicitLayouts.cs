#:property AllowUnsafeBlocks=true
using System.Runtime.InteropServices;

// Explicit layout, unions, packing, fixed sizes: fields that share memory.
var union = new Union { Word = 0x11223344 };
Console.WriteLine($"{union.First:x} {union.Last:x} {union.High:x} {union.Low:x}");
union.First = 0xFF;
union.High = 0xABCD;
Console.WriteLine($"{union.Word:X8}");
var value = Value.Of(-1L);
Console.WriteLine($"{value.IsLong} {value.Long} {value.Int} {Value.Of(5).Int} {Value.Of(5).IsLong}");
unsafe
{
    Console.WriteLine($"{sizeof(Union)} {sizeof(Value)} {sizeof(Packed)} {sizeof(Loose)} {sizeof(Sized)} {sizeof(Nested)}");
    Packed packed = new() { A = 1, B = 0x01020304, C = 2 };
    byte* bytes = (byte*)&packed;
    for (int i = 0; i < sizeof(Packed); i++) Console.Write($"{bytes[i]} ");
    Console.WriteLine();
}

Packed[] array = new Packed[2];
array[1].B = 77;
Console.WriteLine(array[1].B + array[0].B);
Nested nested = default;
nested.Union.Word = 0x01000000;
Console.WriteLine(nested.Union.Last);

[StructLayout(LayoutKind.Explicit)]
struct Union
{
    [FieldOffset(0)] public uint Word;
    [FieldOffset(0)] public byte First;
    [FieldOffset(3)] public byte Last;
    [FieldOffset(0)] public ushort Low;
    [FieldOffset(2)] public ushort High;
}

[StructLayout(LayoutKind.Explicit, Size = 24)]
struct Value
{
    [FieldOffset(0)] public bool IsLong;
    [FieldOffset(8)] public int Int;
    [FieldOffset(8)] public long Long;
    public static Value Of(int n) => new() { Int = n };
    public static Value Of(long n) => new() { IsLong = true, Long = n };
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct Packed
{
    public byte A;
    public int B;
    public short C;
}

struct Loose
{
    public byte A;
    public int B;
    public short C;
}

[StructLayout(LayoutKind.Sequential, Size = 40)]
struct Sized
{
    public int A;
}

struct Nested
{
    public byte Tag;
    public Union Union;
}
