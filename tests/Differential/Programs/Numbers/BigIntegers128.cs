// Int128 and UInt128: add, subtract, multiply, shifts, comparisons, conversions.
Int128 a = Int128.MaxValue, b = -5;
UInt128 u = UInt128.MaxValue;
Show(a);
Show(a + 1);
Show(b * b * 1_000_000_000_000);
Show(b - a);
Show(b >> 1);
Show((Int128)1 << 100);
Show((Int128)u);
Show(-b);
Show(~b);
Console.WriteLine($"{a > b} {b < 0} {u == UInt128.MaxValue} {(UInt128)7 <= 7}");
Console.WriteLine((long)(b + 2));
Console.WriteLine((ulong)(u >> 64));
Console.WriteLine((int)(a & 0xFF));
UInt128 product = (UInt128)ulong.MaxValue * ulong.MaxValue;
Console.WriteLine($"{(ulong)(product >> 64):X} {(ulong)product:X}");
try
{
    Console.WriteLine((long)checked((long)a));
}
catch (OverflowException)
{
    Console.WriteLine("overflow");
}

try
{
    Show(checked(a + 1));
}
catch (OverflowException)
{
    Console.WriteLine("overflow");
}

Int128 sum = 0;
for (int i = 0; i < 100; i++) sum = sum * 3 + i;
Show(sum);
UInt128 made = new(1, 2);
Console.WriteLine((ulong)(made >> 63));

static void Show(Int128 value) => Console.WriteLine($"{(ulong)(value >> 64):X16}{(ulong)value:X16}");
