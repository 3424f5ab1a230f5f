// Collection expressions for arrays, spans, lists; spreads of each; nested; conditional; empty.
int[] a = [1, 2, 3];
int[] b = [0, .. a, 4, .. (int[])[5, 6]];
Show(b);
Span<int> s = [.. b[1..3], 9];
Show(s);
List<int> list = [.. a, .. s];
Show([.. list, list.Count]);
ReadOnlySpan<byte> bytes = [1, 2, 255];
Console.WriteLine(bytes[^1]);
int[][] jagged = [[1], [], [2, 3]];
Console.WriteLine(jagged[2][1] + jagged.Length);
bool more = a.Length > 2;
Show([1, .. more ? (int[])[2, 3] : [], 4]);
string[] words = ["x", .. Words(), "y"];
foreach (string word in words) Console.Write(word);
Console.WriteLine();
Show([]);
List<List<string>> nested = [["a", "b"], []];
Console.WriteLine(nested[0].Count + nested.Count * 10);
HashLike([1, 1, 2]);
Point[] points = [new(1, 2), default, new(5, 6) { X = 7 }];
Console.WriteLine(points[0].Y + points[1].X + points[2].X);

static string[] Words() => ["m", "n"];

static void HashLike(ReadOnlySpan<int> values) => Console.WriteLine(values.Length);

static void Show(ReadOnlySpan<int> values)
{
    foreach (int value in values) Console.Write($"{value} ");
    Console.WriteLine();
}

record struct Point(int X, int Y);
