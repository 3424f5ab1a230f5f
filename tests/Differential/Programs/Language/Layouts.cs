#:property AllowUnsafeBlocks=true
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Sizes and offsets, explicit layout as a union, packing, inline arrays, pointers.
Console.WriteLine($"{Unsafe.SizeOf<Mixed>()} {Unsafe.SizeOf<Packed>()} {Unsafe.SizeOf<Union>()} {Unsafe.SizeOf<Digits>()}");
Union union = default;
union.Whole = 0x01020304;
Console.WriteLine($"{union.Low} {union.High} {union.First}");
union.High = 0xFFFF;
Console.WriteLine(union.Whole);
Digits digits = default;
for (int i = 0; i < 8; i++) digits[i] = (byte)(i * 3);
Span<byte> view = digits;
view[2] = 100;
int sum = 0;
foreach (byte digit in digits) sum += digit;
Console.WriteLine($"{sum} {digits[2]} {view.Length}");
unsafe
{
    Mixed mixed = new() { A = 1, B = 2, C = 3 };
    byte* bytes = (byte*)&mixed;
    Console.WriteLine($"{bytes[0]} {*(long*)(bytes + 8)} {(int)((byte*)&mixed.C - bytes)}");
    int* numbers = stackalloc int[4] { 10, 20, 30, 40 };
    int* end = numbers + 4;
    int total = 0;
    for (int* p = numbers; p < end; p++) total += *p;
    Console.WriteLine($"{total} {end - numbers} {*(numbers + 2)}");
    int[] array = [7, 8, 9];
    fixed (int* first = array) first[1] = -8;
    Console.WriteLine(array[1]);
}

struct Mixed
{
    public byte A;
    public long B;
    public short C;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct Packed
{
    public byte A;
    public long B;
    public short C;
}

[StructLayout(LayoutKind.Explicit)]
struct Union
{
    [FieldOffset(0)] public uint Whole;
    [FieldOffset(0)] public ushort Low;
    [FieldOffset(2)] public ushort High;
    [FieldOffset(0)] public byte First;
}

[InlineArray(8)]
struct Digits
{
    byte _first;
}
