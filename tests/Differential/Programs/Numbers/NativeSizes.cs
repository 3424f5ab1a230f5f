// nint and nuint: arithmetic, comparison, conversion, as indexes and lengths.
nint a = -5, b = 3;
nuint u = 7;
Console.WriteLine($"{a + b} {a * b} {a / b} {a % b} {a >> 1} {(nuint)a >> 1} {u << 3} {a < b} {~u}");
Console.WriteLine($"{nint.Size} {nint.MaxValue} {nuint.MaxValue} {(int)a} {(long)u}");
int[] array = [10, 20, 30];
nint index = 2;
Console.WriteLine(array[index] + array[u - 6]);
array[(nuint)0] = 5;
Console.WriteLine(array[0]);
for (nint i = array.Length - 1; i >= 0; i--) Console.Write($"{array[i]} ");
Console.WriteLine();
try
{
    Console.WriteLine(array[a]);
}
catch (IndexOutOfRangeException)
{
    Console.WriteLine("outside");
}

try
{
    Console.WriteLine(checked((int)(nint.MaxValue + a)));
}
catch (OverflowException)
{
    Console.WriteLine("overflow");
}

nint? none = null;
Console.WriteLine((none ?? 4) + nint.Abs(a));
const nint Constant = 40 + 2;
Console.WriteLine(Constant);
Console.WriteLine(a.CompareTo(b) + (nint)'a');
