unchecked {
    int a = int.MaxValue; a++; Console.WriteLine(a);
    uint b = 0; b--; Console.WriteLine(b);
    long c = long.MinValue; c--; Console.WriteLine(c);
    byte d = 250; d += 10; Console.WriteLine(d);
    sbyte e = (sbyte)200; Console.WriteLine(e);
    short f = (short)70000; Console.WriteLine(f);
    Console.WriteLine((int)3000000000u);
    Console.WriteLine(1 << 33); Console.WriteLine(1L << 65); Console.WriteLine(-1 >> 1); Console.WriteLine(-1 >>> 1); Console.WriteLine((-8L) >>> 60);
    Console.WriteLine(7 / -2); Console.WriteLine(7 % -2); Console.WriteLine(-7 % 2); Console.WriteLine(-7 / 2);
    ulong u = ulong.MaxValue; Console.WriteLine(u / 3); Console.WriteLine(u % 10);
    nint n = -5; nuint nu = 7; Console.WriteLine((long)n * 3); Console.WriteLine((ulong)(nu * 2));
    char ch = 'a'; ch++; Console.WriteLine(ch); Console.WriteLine(ch + 1);
    Console.WriteLine((byte)~5); Console.WriteLine(~5L); Console.WriteLine(-(-128)); sbyte mn = -128; Console.WriteLine((sbyte)-mn);
}
int Check(string what, Func<long> f) { try { Console.WriteLine(what + f()); } catch (OverflowException) { Console.WriteLine(what + "overflow"); } catch (DivideByZeroException) { Console.WriteLine(what + "zero"); } return 0; }
Check("add ", static () => checked(int.MaxValue + One()));
Check("sub ", static () => checked(0u - (uint)One()));
Check("mul ", static () => checked(long.MaxValue * One2()));
Check("neg ", static () => checked(-(int.MinValue + Zero())));
Check("div ", static () => int.MinValue / -One());
Check("rem ", static () => int.MinValue % -One());
Check("zero ", static () => 5 / Zero());
Check("byte ", static () => checked((byte)(255 + One())));
Check("sbyte ", static () => checked((sbyte)(-128 - One())));
Check("uint ", static () => checked((uint)-One()));
Check("ulong ", static () => (long)checked((ulong)(-One() + 0L)));
Check("long ", static () => checked((long)(ulong.MaxValue - (ulong)Zero())));
Check("char ", static () => checked((char)(65536 - One())));
Check("int ", static () => checked((int)(2147483647L + Zero())));
Check("int2 ", static () => checked((int)(2147483647u + (uint)One())));
static int One() => Environment.CurrentManagedThreadId > 0 ? 1 : 2;
static int One2() => One() + 1;
static int Zero() => One() - 1;
