using System; using System.Buffers.Text; using System.Buffers.Binary; using System.Numerics; using System.Runtime.InteropServices;
static class P { static void Main() {
 Span<byte> b = stackalloc byte[32]; Utf8Formatter.TryFormat(12345, b, out int w); Console.WriteLine(w); Console.WriteLine(b[0]); Utf8Formatter.TryFormat(-5L, b, out w); Console.WriteLine(w); Utf8Formatter.TryFormat(255u, b, out w, new('x', 4)); Console.WriteLine(w); Console.WriteLine(b[3]);
 Console.WriteLine(Utf8Parser.TryParse("123abc"u8, out int v, out int c)); Console.WriteLine(v); Console.WriteLine(c);
 Console.WriteLine(((IUtf8SpanFormattable)77).TryFormat(b, out w, default, null)); Console.WriteLine(w);
 BinaryPrimitives.WriteInt32BigEndian(b, 0x01020304); Console.WriteLine(b[0]); Console.WriteLine(BitOperations.PopCount(0xffu)); Console.WriteLine(Math.Clamp(5, 1, 3));
 Console.WriteLine(HashCode.Combine(1) != 0); ReadOnlySpan<int> r = [3, 1, 2]; Console.WriteLine(r.IndexOf(2)); Span<int> s = [3, 1, 2]; s.Sort(); Console.WriteLine(s[0]); s.Reverse(); Console.WriteLine(s[0]); Console.WriteLine(s.BinarySearch(2)); Console.WriteLine(MemoryMarshal.Cast<int, byte>(s).Length); Console.WriteLine("hello"u8.IndexOf("ll"u8)); Console.WriteLine("a,b"u8.Contains((byte)',')); Console.WriteLine(s.SequenceEqual(r));
} }
