// Tuples: deconstruction of tuples, own types, nested, discards, equality with nullables and conversions, swaps.
(int a, int b) = (1, 2);
(a, b) = (b, a);
Console.WriteLine($"{a} {b}");
(int x, (long y, _)) = (3, (4L, "ignored"));
Console.WriteLine(x + y);
var (first, _, third) = new Triple(1, 2, 3);
Console.WriteLine(first + third);
Console.WriteLine((a, b) == (2, 1));
Console.WriteLine((1, 2L) == (1L, 2));
Console.WriteLine((1, (2, 3)) != (1, (2, 4)));
(int, int?) n = (1, null);
Console.WriteLine(n == (1, null));
Console.WriteLine(n == (1, 2));
Console.WriteLine(((int, int)?)(1, 2) == (1, 2));
int[] array = [10, 20, 30];
(array[0], array[2]) = (array[2], array[0]);
Console.WriteLine(array[0]);
int i = 0;
(array[i++], array[i++]) = (i, i * 100);
Console.WriteLine($"{array[0]} {array[1]} {i}");
(int Sum, int Product) named = Both(3, 4);
Console.WriteLine(named.Sum * named.Product);
foreach ((int index, char c) in Indexed("xyz")) Console.Write($"{index}{c} ");
Console.WriteLine();
(string? s, int length) = ("abc", 3);
Console.WriteLine(s.Length == length);
Point p = new(1, 2);
(p.X, p.Y) = (p.Y, p.X);
Console.WriteLine($"{p.X} {p.Y}");
(int q, int r) pair;
pair.q = 5;
pair.r = pair.q + 1;
Console.WriteLine(pair.q + pair.r);

static (int, int) Both(int a, int b) => (a + b, a * b);

static IEnumerable<(int, char)> Indexed(string text)
{
    for (int i = 0; i < text.Length; i++) yield return (i, text[i]);
}

sealed class Triple(int a, int b, int c)
{
    public void Deconstruct(out int first, out int second, out int third) => (first, second, third) = (a, b, c);
}

record struct Point(int X, int Y);
