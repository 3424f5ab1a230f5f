// finally blocks of iterators: at the end, at break, at an error in the loop, at Dispose.
foreach (int n in Guarded("all")) Console.WriteLine(n);
foreach (int n in Guarded("break"))
{
    Console.WriteLine(n);
    if (n == 2) break;
}

try
{
    foreach (int n in Guarded("error"))
    {
        if (n == 1) throw new InvalidOperationException("in the loop");
    }
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

try
{
    foreach (int n in Failing()) Console.WriteLine(n);
}
catch (ArgumentException e)
{
    Console.WriteLine(e.Message);
}

using (IEnumerator<int> numbers = Guarded("by hand").GetEnumerator())
{
    Console.WriteLine(numbers.MoveNext());
    Console.WriteLine(numbers.Current);
}

IEnumerator<int> unused = Guarded("never").GetEnumerator();
unused.Dispose();
Console.WriteLine(unused.MoveNext());

static IEnumerable<int> Guarded(string name)
{
    Console.WriteLine($"begin {name}");
    try
    {
        yield return 1;
        try
        {
            yield return 2;
        }
        finally
        {
            Console.WriteLine($"inner {name}");
        }

        yield return 3;
    }
    finally
    {
        Console.WriteLine($"outer {name}");
    }
}

static IEnumerable<int> Failing()
{
    using Resource resource = new();
    yield return 10;
    throw new ArgumentException("in the iterator");
}

sealed class Resource : IDisposable
{
    public void Dispose() => Console.WriteLine("disposed");
}
