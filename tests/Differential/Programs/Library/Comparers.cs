// Comparer and EqualityComparer defaults and custom ones, Comparison, comparer classes with state.
Console.WriteLine(Comparer<int>.Default.Compare(1, 2));
Console.WriteLine(Comparer<string>.Default.Compare(null, null));
Console.WriteLine(EqualityComparer<int>.Default.Equals(3, 3));
Console.WriteLine(EqualityComparer<string>.Default.Equals("a", "a"));
Console.WriteLine(EqualityComparer<string?>.Default.Equals(null, "a"));
Console.WriteLine(EqualityComparer<Point>.Default.Equals(new(1, 2), new(1, 2)));
Console.WriteLine(EqualityComparer<Color>.Default.Equals(Color.Red, Color.Blue));
Console.WriteLine(EqualityComparer<int?>.Default.Equals(3, null));
Console.WriteLine(Best([3, 9, 4], Comparer<int>.Default));
Console.WriteLine(Best([3, 9, 4], new Reversed<int>()));
Console.WriteLine(Best([new(1, 5), new(9, 2)], new BySum(2)).X);
Console.WriteLine(Best(["pear", "fig", "banana"], new LengthFirst()));
Console.WriteLine(Same([1, 11, 21], new LastDigit()));
Console.WriteLine(Same([1, 12], new LastDigit()));
Console.WriteLine(Same([1, 1], null));
Console.WriteLine(Comparer<int>.Create(static (a, b) => b - a).Compare(1, 5));

static T Best<T>(ReadOnlySpan<T> items, IComparer<T> comparer)
{
    T best = items[0];
    foreach (T item in items)
        if (comparer.Compare(item, best) > 0)
            best = item;
    return best;
}

static bool Same(ReadOnlySpan<int> items, IEqualityComparer<int>? comparer)
{
    comparer ??= EqualityComparer<int>.Default;
    foreach (int item in items)
        if (!comparer.Equals(item, items[0]) || comparer.GetHashCode(item) != comparer.GetHashCode(items[0]))
            return false;
    return true;
}

readonly record struct Point(int X, int Y);

enum Color
{
    Red,
    Blue,
}

sealed class Reversed<T> : IComparer<T>
{
    public int Compare(T? x, T? y) => Comparer<T>.Default.Compare(y!, x!);
}

sealed class BySum(int weight) : IComparer<Point>
{
    public int Compare(Point a, Point b) => (a.X * weight + a.Y).CompareTo(b.X * weight + b.Y);
}

sealed class LengthFirst : Comparer<string>
{
    public override int Compare(string? x, string? y) => x!.Length.CompareTo(y!.Length);
}

sealed class LastDigit : IEqualityComparer<int>
{
    public bool Equals(int x, int y) => x % 10 == y % 10;
    public int GetHashCode(int n) => n % 10;
}
