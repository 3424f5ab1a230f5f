// Division and remainder by constants and powers of two, of both signs and all widths.
int[] numbers = [0, 1, -1, 7, -7, 100, -100, 255, -256, int.MaxValue, int.MinValue];
foreach (int n in numbers)
{
    Console.WriteLine($"{n / 2} {n % 2} {n / 3} {n % 3} {n / -5} {n % -5} {n / 256} {n % 256} {n / 1000} {n % 10}");
    uint u = (uint)n;
    Console.WriteLine($"{u / 2} {u % 2} {u / 3} {u % 7} {u / 256} {u % 1000}");
    long l = (long)n * 1_000_003;
    Console.WriteLine($"{l / 10} {l % 10} {l / -1} {l % 1024} {(ulong)l / 10} {(ulong)l % 1_000_000_007}");
    sbyte s = (sbyte)n;
    ushort h = (ushort)n;
    Console.WriteLine($"{s / 3} {s % 3} {h / 10} {h % 10}");
}
