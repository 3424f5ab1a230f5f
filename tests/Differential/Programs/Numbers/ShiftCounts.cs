// Shift counts are masked by the width, negative ones too; >>> fills with zeros; compound shifts of narrow types.
int[] counts = [0, 1, 7, 8, 31, 32, 33, 63, 64, 65, -1, -31];
foreach (int c in counts)
{
    int i = -123456789;
    uint u = 0xF0000001;
    long l = -1234567890123;
    ulong ul = 0x8000_0000_0000_0001;
    Console.WriteLine($"{i << c} {i >> c} {i >>> c} {u << c} {u >> c} {l << c} {l >> c} {l >>> c} {ul << c} {ul >> c}");
    sbyte sb = -100;
    sb >>= c;
    byte by = 200;
    by <<= c;
    short sh = -3000;
    sh >>>= c;
    ushort us = 60000;
    us >>= c;
    nint n = -99;
    n >>= c;
    Console.WriteLine($"{sb} {by} {sh} {us} {n}");
}
