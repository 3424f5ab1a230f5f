// CreateChecked, CreateSaturating and CreateTruncating between integer types.
Console.WriteLine($"{byte.CreateSaturating(300)} {byte.CreateSaturating(-5)} {byte.CreateTruncating(300)} {sbyte.CreateSaturating(200u)}");
Console.WriteLine($"{int.CreateSaturating(long.MaxValue)} {int.CreateTruncating(long.MaxValue)} {uint.CreateSaturating(-1)} {ulong.CreateTruncating(-1)}");
Console.WriteLine($"{short.CreateChecked(123L)} {nint.CreateChecked(5)}");
try
{
    Console.WriteLine(byte.CreateChecked(256));
}
catch (OverflowException)
{
    Console.WriteLine("overflow");
}
