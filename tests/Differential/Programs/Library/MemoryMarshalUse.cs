using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Casts between spans, reading structs out of bytes, Unsafe arithmetic.
Span<byte> bytes = stackalloc byte[16];
for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)(i * 17);
Span<uint> words = MemoryMarshal.Cast<byte, uint>(bytes);
Console.WriteLine($"{words.Length} {words[1]:X8}");
words[0] = 0xDEADBEEF;
Console.WriteLine($"{bytes[0]:x2}{bytes[3]:x2}");
Pair pair = MemoryMarshal.Read<Pair>(bytes[4..]);
Console.WriteLine($"{pair.A:x} {pair.B:x}");
pair.B++;
MemoryMarshal.Write(bytes, in pair);
Console.WriteLine(MemoryMarshal.AsBytes(words)[4]);
ref Pair inPlace = ref MemoryMarshal.AsRef<Pair>(bytes);
inPlace.A = 7;
Console.WriteLine(bytes[0]);
Span<int> single = MemoryMarshal.CreateSpan(ref pair.A, 1);
single[0] = 99;
Console.WriteLine(pair.A);
Console.WriteLine(Unsafe.SizeOf<Pair>() + Unsafe.SizeOf<long>());
int[] array = [10, 20, 30, 40];
ref int first = ref MemoryMarshal.GetArrayDataReference(array);
Console.WriteLine(Unsafe.Add(ref first, 2));
Console.WriteLine(Unsafe.AreSame(ref Unsafe.Add(ref first, 1), ref array[1]));
Console.WriteLine(Unsafe.ByteOffset(ref first, ref array[3]));
long number = 0x0102030405060708;
Console.WriteLine(Unsafe.As<long, byte>(ref number));
Console.WriteLine(Unsafe.BitCast<int, uint>(-1));
Console.WriteLine(MemoryMarshal.TryRead(bytes[14..], out int value) ? value : -1);
Unsafe.SkipInit(out int later);
later = 3;
Console.WriteLine(later);
Console.WriteLine(Unsafe.ReadUnaligned<ushort>(ref bytes[5]));
Unsafe.WriteUnaligned(ref bytes[5], (short)-2);
Console.WriteLine(bytes[5]);
ReadOnlySpan<char> text = MemoryMarshal.Cast<byte, char>("a\0b\0"u8);
Console.WriteLine(text[1]);
Console.WriteLine(Unsafe.IsNullRef(ref Unsafe.NullRef<int>()));

struct Pair
{
    public int A;
    public int B;
}
