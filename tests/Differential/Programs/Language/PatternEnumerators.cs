// foreach over anything with GetEnumerator: classes, structs, ref structs, extensions, disposal, ref elements, deconstruction.
foreach (int n in new Range3(2, 5)) Console.Write($"{n} ");
foreach (int n in 3) Console.Write($"{n} ");
Console.WriteLine();
int[] numbers = [1, 2, 3];
foreach (ref int n in new RefItems(numbers)) n *= 10;
Console.WriteLine(numbers[0] + numbers[2]);
foreach (var (key, value) in new Pairs()) Console.Write($"{key}={value} ");
Console.WriteLine();
foreach (long wide in numbers) Console.Write($"{wide + 1} ");
foreach (char c in "abc") Console.Write((char)(c + 1));
Console.WriteLine();
try
{
    foreach (int n in new Range3(0, 9))
    {
        if (n == 2) continue;
        if (n == 4) break;
        if (n == 3) throw new InvalidOperationException("three");
        Console.Write(n);
    }
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

foreach (int outer in new Range3(0, 3))
    foreach (int inner in new Range3(outer, 3))
        Console.Write($"{outer}{inner} ");
Console.WriteLine();

readonly struct Range3(int from, int to)
{
    public Enumerator GetEnumerator() => new(from, to);

    public struct Enumerator(int from, int to) : IDisposable
    {
        int _at = from - 1;
        public readonly int Current => _at;
        public bool MoveNext() => ++_at < to;
        public readonly void Dispose() => Console.Write("| ");
    }
}

readonly ref struct RefItems(Span<int> items)
{
    readonly Span<int> _items = items;
    public Enumerator GetEnumerator() => new(_items);

    public ref struct Enumerator(Span<int> items)
    {
        readonly Span<int> _items = items;
        int _at = -1;
        public readonly ref int Current => ref _items[_at];
        public bool MoveNext() => ++_at < _items.Length;
    }
}

sealed class Pairs
{
    public Walker GetEnumerator() => new();

    public sealed class Walker
    {
        int _at;
        public (int Key, string Value) Current => (_at, _at % 2 == 0 ? "even" : "odd");
        public bool MoveNext() => ++_at <= 3;
    }
}

static class Extensions
{
    public static Range3.Enumerator GetEnumerator(this int count) => new(100, 100 + count);
}
