// Math over integers.
foreach (int value in (ReadOnlySpan<int>)[-7, 0, 7, int.MaxValue])
{
    Console.WriteLine($"{Math.Abs(value)} {Math.Sign(value)} {Math.Clamp(value, -5, 5)} {Math.Max(value, 3)} {Math.Min(value, 3)}");
    Console.WriteLine($"{int.Abs(value)} {int.Max(value, -value)} {int.IsEvenInteger(value)} {int.IsNegative(value)}");
}

try
{
    Console.WriteLine(Math.Abs(int.MinValue));
}
catch (OverflowException)
{
    Console.WriteLine("no absolute value");
}

Console.WriteLine($"{Math.BigMul(int.MaxValue, int.MaxValue)} {Math.DivRem(17, 5, out int rest)} {rest}");
(long quotient, long remainder) = Math.DivRem(-1_000_000_007L, 13L);
Console.WriteLine($"{quotient} {remainder}");
ulong high = Math.BigMul(ulong.MaxValue, 12345ul, out ulong low);
Console.WriteLine($"{high} {low}");
Console.WriteLine($"{uint.Log2(1000)} {ulong.PopCount(0xFF00FF)} {long.TrailingZeroCount(64)} {uint.RotateLeft(1, 31)}");
try
{
    Console.WriteLine(Math.Clamp(1, 5, 2));
}
catch (ArgumentException)
{
    Console.WriteLine("bounds are the wrong way round");
}
