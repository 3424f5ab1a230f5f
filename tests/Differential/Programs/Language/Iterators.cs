// Iterator methods: lazily run, nested, with arguments, with early ends.
foreach (int n in Count(3)) Console.Write($"{n} ");
Console.WriteLine();
foreach (int n in Count(100))
{
    if (n > 4) break;
    Console.Write($"{n} ");
}

Console.WriteLine();
IEnumerable<int> lazy = Noisy();
Console.WriteLine("nothing ran");
foreach (int n in lazy) Console.WriteLine($"got {n}");
foreach (int n in lazy) Console.WriteLine($"again {n}");
int sum = 0;
foreach (int n in Flatten(Tree(3))) sum = sum * 3 + n;
Console.WriteLine(sum);
foreach (string s in Pairs()) Console.Write(s);
Console.WriteLine();
foreach (int n in Skip(Count(10), 7)) Console.Write(n);
Console.WriteLine();
foreach (int n in Nothing()) Console.Write(n);

static IEnumerable<int> Count(int to)
{
    for (int i = 0; i < to; i++) yield return i;
}

static IEnumerable<int> Noisy()
{
    Console.WriteLine("first");
    yield return 1;
    Console.WriteLine("second");
    yield return 2;
    Console.WriteLine("end");
}

static IEnumerable<string> Pairs()
{
    foreach (char c in "ab")
        foreach (int n in Count(2))
            yield return $"{c}{n} ";
}

static IEnumerable<int> Skip(IEnumerable<int> source, int count)
{
    foreach (int n in source)
    {
        if (count-- > 0) continue;
        yield return n;
    }
}

static IEnumerable<int> Nothing()
{
    yield break;
}

static Node Tree(int depth) => new(depth, depth == 0 ? null : Tree(depth - 1), depth == 0 ? null : Tree(depth - 1));

static IEnumerable<int> Flatten(Node? node)
{
    if (node is null) yield break;
    foreach (int n in Flatten(node.Left)) yield return n;
    yield return node.Value;
    foreach (int n in Flatten(node.Right)) yield return n;
}

sealed class Node(int value, Node? left, Node? right)
{
    public int Value => value;
    public Node? Left => left;
    public Node? Right => right;
}
