// Enums with every underlying type: values, conversions, flags, comparison, switch, default, arithmetic.
Console.WriteLine($"{(int)A.Two} {(sbyte)B.Low} {(byte)C.Max} {(short)D.X} {(ushort)E.Y} {(uint)F.Big} {(long)G.Min} {(ulong)H.All}");
Console.WriteLine((A)7 + 1 == (A)8);
Console.WriteLine(A.Two - A.One);
Console.WriteLine((int)unchecked((B)200));
Rights rights = Rights.Read | Rights.Write;
Console.WriteLine($"{(rights & Rights.Write) != 0} {rights.HasFlag(Rights.Execute)} {(byte)(rights ^ Rights.All)} {(byte)~rights}");
rights &= ~Rights.Read;
Console.WriteLine((int)rights);
Console.WriteLine(default(A) == A.Zero);
foreach (A a in (A[])[A.Zero, A.One, A.Two, (A)99]) Console.Write(Name(a));
Console.WriteLine();
Console.WriteLine(H.All > H.None ? "greater" : "less");
G g = G.Min;
g++;
Console.WriteLine((long)g);
E? maybe = E.Y;
Console.WriteLine(maybe == E.Y);
int[] counts = new int[3];
counts[(int)A.Two]++;
Console.WriteLine(counts[2]);
Console.WriteLine(unchecked((ulong)H.All + 1));
Console.WriteLine(checked((byte)(int)C.Max));

static string Name(A a) => a switch
{
    A.Zero => "zero ",
    A.One => "one ",
    A.Two => "two ",
    _ => "? ",
};

enum A { Zero, One, Two }

enum B : sbyte { Low = -128, High = 127 }

enum C : byte { Max = 255 }

enum D : short { X = -300 }

enum E : ushort { Y = 65535 }

enum F : uint { Big = 0x8000_0000 }

enum G : long { Min = long.MinValue }

enum H : ulong { None, All = ulong.MaxValue }

[Flags]
enum Rights : byte { Read = 1, Write = 2, Execute = 4, All = Read | Write | Execute }
