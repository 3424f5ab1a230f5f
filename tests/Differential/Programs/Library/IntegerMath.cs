// Math and the integer types' own members.
int[] samples = [0, 1, -1, 7, -7, 100, int.MaxValue, int.MinValue + 1];
foreach (int n in samples)
{
    Console.WriteLine($"{Math.Abs(n)} {Math.Sign(n)} {Math.Clamp(n, -5, 50)} {Math.Max(n, 3)} {Math.Min(n, 3)} {Math.BigMul(n, n)}");
    (int quotient, int remainder) = Math.DivRem(n, 4);
    Console.WriteLine($"{quotient} {remainder} {int.IsEvenInteger(n)} {int.IsNegative(n)} {int.IsPow2(n)} {int.CopySign(5, n)}");
}

Console.WriteLine($"{Math.Max(3UL, ulong.MaxValue)} {Math.Min(sbyte.MinValue, (sbyte)1)} {Math.Abs(-5L)} {Math.Abs((short)-5)}");
ulong high = Math.BigMul(ulong.MaxValue, 0x1234_5678_9ABC_DEF0, out ulong low);
Console.WriteLine($"{high:X} {low:X}");
long signedHigh = Math.BigMul(long.MinValue, 3L, out long signedLow);
Console.WriteLine($"{signedHigh} {signedLow}");
Console.WriteLine($"{int.Max(3, 4)} {uint.Min(3, 4)} {long.Clamp(9, 1, 5)} {byte.MaxValue} {int.Log2(1000)} {nint.MaxValue} {nuint.MaxValue}");
Console.WriteLine($"{int.MaxMagnitude(-9, 4)} {int.MinMagnitude(-9, 4)} {long.DivRem(17, 5).Remainder}");
Throws(() => Math.Abs(int.MinValue + samples[0]));
Throws(() => Math.Clamp(1, 5 + samples[0], 3));
Throws(() => Math.DivRem(1, samples[0]).Quotient);
Console.WriteLine(ushort.RotateRight(0x8001, 1));
Console.WriteLine(7.CompareTo(9) + 9.CompareTo(7) * 10 + 7.CompareTo(7));
Console.WriteLine(5.Equals(5) && !5L.Equals(6L));

static void Throws(Func<int> f)
{
    try
    {
        Console.WriteLine(f());
    }
    catch (OverflowException)
    {
        Console.WriteLine("overflow");
    }
    catch (ArgumentException)
    {
        Console.WriteLine("argument");
    }
    catch (DivideByZeroException)
    {
        Console.WriteLine("division");
    }
}
