// Iterators as generic methods and as GetEnumerator of generic classes.
var ring = new Ring<string>("a", "b", "c");
foreach (string s in ring) Console.Write(s);
Console.WriteLine();
foreach (int n in Where(new Ring<int>(5, 12, 7, 30), static n => n > 6)) Console.Write($"{n} ");
Console.WriteLine();
foreach (int length in Select(ring, static s => s.Length)) Console.Write(length);
Console.WriteLine();
foreach ((int n, string s) in Zip(new Ring<int>(1, 2, 3, 4), ring)) Console.Write($"{n}{s} ");
Console.WriteLine();
int limit = 3;
foreach (long f in TakeWhile(Fibonacci(), f => f < 100 * limit)) Console.Write($"{f} ");
Console.WriteLine();

static IEnumerable<T> Where<T>(IEnumerable<T> source, Func<T, bool> predicate)
{
    foreach (T item in source)
        if (predicate(item))
            yield return item;
}

static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, TResult> selector)
{
    foreach (T item in source) yield return selector(item);
}

static IEnumerable<T> TakeWhile<T>(IEnumerable<T> source, Func<T, bool> predicate)
{
    foreach (T item in source)
    {
        if (!predicate(item)) yield break;
        yield return item;
    }
}

static IEnumerable<(T1, T2)> Zip<T1, T2>(IEnumerable<T1> first, IEnumerable<T2> second)
{
    using IEnumerator<T1> a = first.GetEnumerator();
    using IEnumerator<T2> b = second.GetEnumerator();
    while (a.MoveNext() && b.MoveNext()) yield return (a.Current, b.Current);
}

static IEnumerable<long> Fibonacci()
{
    (long a, long b) = (0, 1);
    while (true)
    {
        yield return a;
        (a, b) = (b, a + b);
    }
}

sealed class Ring<T>(params T[] items) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < items.Length; i++) yield return items[i];
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this.GetEnumerator();
}
