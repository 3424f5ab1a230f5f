// Values of several parts: returns, deconstruction, swapping, nesting, comparison, names.
(int quotient, int remainder) = DivRem(47, 7);
Console.WriteLine($"{quotient} {remainder}");
(int Min, int Max, long Sum) statistics = Statistics([4, -2, 9, 3]);
Console.WriteLine($"{statistics.Min} {statistics.Max} {statistics.Sum}");
int a = 1, b = 2, c = 3;
(a, b, c) = (c, a, b);
Console.WriteLine($"{a} {b} {c}");
((int x, int y), bool flag) = ((10, 20), true);
Console.WriteLine($"{x + y} {flag}");
Console.WriteLine($"{(1, 2) == (1, 2)} {(1, 'a') == (1, 'b')} {(x, y) != (20, 10)}");
(_, int second, _) = Statistics([1]);
Console.WriteLine(second);
int fibonacci = 0;
for ((int current, int next) = (0, 1); current < 1000; (current, next) = (next, current + next)) fibonacci = current;
Console.WriteLine(fibonacci);
Range range = new(3, 8);
var (start, end) = range;
Console.WriteLine(end - start);

static (int, int) DivRem(int a, int b) => (a / b, a % b);

static (int Min, int Max, long Sum) Statistics(ReadOnlySpan<int> values)
{
    (int Min, int Max, long Sum) result = (int.MaxValue, int.MinValue, 0);
    foreach (int value in values)
    {
        result.Min = Math.Min(result.Min, value);
        result.Max = Math.Max(result.Max, value);
        result.Sum += value;
    }

    return result;
}

readonly struct Range(int start, int end)
{
    public void Deconstruct(out int first, out int last)
    {
        first = start;
        last = end;
    }
}
