// Methods with many parameters of all kinds, many locals, deep expressions.
long total = 0;
byte small = 1;
Console.WriteLine(Many(1, 2, 3L, 4, 'e', true, "six", ref total, out int made, in small, new Pair(7, 8), [9, 10], stackalloc int[] { 11 }, static n => n + 1, null, 16u));
Console.WriteLine($"{total} {made}");
int a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
Console.WriteLine(((a + b) * (c - d) ^ (e | f) & ~(g << h)) % 13 + (a > b ? c > d ? e : f : g > h ? a : b) - (((((a + 1) * 2 + 1) * 2 + 1) * 2 + 1) * 2 + 1));
Console.WriteLine(a < b && c < d && e < f && (g > h || a == 1 && !(b == 3 || c == 4)));

static long Many(byte p1, short p2, long p3, int p4, char p5, bool p6, string p7, ref long p8, out int p9, in byte p10, Pair p11, int[] p12, Span<int> p13, Func<int, int> p14, object? p15, uint p16)
{
    p8 = p1 + p2 + p3 + p4;
    p9 = p12.Length + p13[0];
    p13[0]++;
    return p5 + (p6 ? 1 : 0) + p7.Length + p10 + p11.A * p11.B + p14(p13[0]) + (p15 is null ? 15 : 0) + p16;
}

readonly record struct Pair(int A, int B);
