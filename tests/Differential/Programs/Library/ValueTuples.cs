// ValueTuple: equality, comparison, nesting beyond seven, mutation, as dictionary-like keys, in generics.
(int, string) a = (1, "x");
var b = (Id: 1, Name: "x");
Console.WriteLine(a == b);
Console.WriteLine(a.Equals(b));
Console.WriteLine((1, 2).CompareTo((1, 3)));
Console.WriteLine((2, 0).CompareTo((1, 3)));
b.Id++;
Console.WriteLine(a != b);
var big = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
Console.WriteLine(big.Item8 + big.Item10);
big.Item9 = 100;
Console.WriteLine(big.Item9 + big.Item1);
Console.WriteLine(big == (1, 2, 3, 4, 5, 6, 7, 8, 100, 10));
(int x, (string y, (long z, bool w))) = (1, ("two", (3L, true)));
Console.WriteLine($"{x} {y} {z} {w}");
(x, int other) = (other: 5, x);
Console.WriteLine($"{x} {other}");
Console.WriteLine(Swap((1, "one")).Item1);
List<(int Key, string Value)> list = [(2, "b"), (1, "a")];
list.Sort(static (p, q) => p.Key - q.Key);
foreach ((int key, string value) in list) Console.Write($"{key}{value} ");
Console.WriteLine();
(int Min, int Max, int Sum) stats = Stats([4, -2, 9]);
Console.WriteLine($"{stats.Min} {stats.Max} {stats.Sum}");
Console.WriteLine(ValueTuple.Create(1, 2).Item2);
Console.WriteLine(default((int, string)).Item2 is null);

static (T2, T1) Swap<T1, T2>((T1, T2) pair) => (pair.Item2, pair.Item1);

static (int, int, int) Stats(ReadOnlySpan<int> values)
{
    (int min, int max, int sum) = (int.MaxValue, int.MinValue, 0);
    foreach (int v in values) (min, max, sum) = (Math.Min(min, v), Math.Max(max, v), sum + v);
    return (min, max, sum);
}
