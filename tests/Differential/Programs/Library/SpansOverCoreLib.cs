Span<byte> b = stackalloc byte[16];
b.Fill(7); b[3] = 1; Console.WriteLine(b.IndexOf((byte)1)); Console.WriteLine(b[2..5].Length);
b.Clear(); Console.WriteLine(b[0]);
ReadOnlySpan<byte> u = "hello world"u8; Console.WriteLine(u.Length); Console.WriteLine(u[4]); Console.WriteLine(u.IndexOf("wor"u8)); Console.WriteLine(u.StartsWith("hell"u8));
u.CopyTo(b); Console.WriteLine(b[..11].SequenceEqual(u)); b.Reverse(); Console.WriteLine((char)b[15]);
System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(b, 0x01020304); Console.WriteLine(b[0] * 1000 + b[3]);
Console.WriteLine(System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(b));
Console.WriteLine(System.Numerics.BitOperations.PopCount(0xF0F0u)); Console.WriteLine(System.Numerics.BitOperations.LeadingZeroCount(1u)); Console.WriteLine(System.Numerics.BitOperations.TrailingZeroCount(8)); Console.WriteLine(System.Numerics.BitOperations.Log2(1000)); Console.WriteLine(System.Numerics.BitOperations.RotateLeft(0x80000001u, 1));
ReadOnlySpan<int> table = [5, 3, 9, 1]; int sum = 0; foreach (int x in table) sum += x; Console.WriteLine(sum);
Span<int> arr = new int[] { 5, 3, 9, 1, 7 }; arr.Sort(); foreach (int x in arr) Console.Write(x + " "); Console.WriteLine();
Console.WriteLine(arr.BinarySearch(7));
try { b[Big()] = 1; } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
try { b.Slice(Big()); } catch (ArgumentOutOfRangeException) { Console.WriteLine("slice"); }
try { u.CopyTo(b[..3]); } catch (ArgumentException) { Console.WriteLine("short"); }
Console.WriteLine(Math.Max(3, 5) + Math.Min(2, 1) + Math.Abs(-4) + Math.Clamp(50, 0, 10) + Math.Sign(-9));
Console.WriteLine("text".AsSpan(1).Length); Console.WriteLine(Tab.T[2]);
int[] a2 = [1, 2, 3]; a2.AsSpan(1).Fill(8); Console.WriteLine(a2[0] * 100 + a2[1] * 10 + a2[2]);
Console.WriteLine(string.Equals("abc", "ab" + C())); Console.WriteLine("abc"[1]); Console.WriteLine("abc".Length);
static string C() => "c";
static int Big() => 100;
static class Tab { public static readonly int[] T = [1, 4, 9, 16]; }
