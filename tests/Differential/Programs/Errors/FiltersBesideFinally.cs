// Filters and finally blocks that have nothing to do with each other: it makes no difference which of them runs first.
var counter = new Counter();
for (int i = 0; i < 6; i++)
{
    try
    {
        counter.Work(i);
        Console.WriteLine("done");
    }
    catch (InvalidOperationException e) when (e.Message == "first")
    {
        Console.WriteLine("first");
    }
    catch (InvalidOperationException) when (counter.Limit > i)
    {
        Console.WriteLine("below the limit");
    }
    catch (Exception e) when (e is TimeoutException or InvalidOperationException)
    {
        Console.WriteLine(e.Message);
    }
}

Console.WriteLine(counter.Depth);

// A local that only the filter counts.
int asked = 0;
for (int i = 0; i < 3; i++)
{
    try
    {
        using var scope = new Scope(counter);
        throw new TimeoutException();
    }
    catch (TimeoutException) when (++asked < 2)
    {
        Console.WriteLine(asked);
    }
    catch (TimeoutException)
    {
        Console.WriteLine(-asked);
    }
}

// The inner clause takes every error: the finally block is not on the way to the filter.
int open = 0;
try
{
    try
    {
        try
        {
            open++;
            throw new TimeoutException();
        }
        finally
        {
            open--;
        }
    }
    catch (Exception)
    {
        open += 10;
    }

    throw new InvalidOperationException();
}
catch (InvalidOperationException) when (open == 10)
{
    Console.WriteLine(open);
}

// A filter that acts, with no finally block in the try.
try
{
    Counter.Fail(1);
}
catch (InvalidOperationException) when (counter.Count() && counter.Depth > 5)
{
    Console.WriteLine("never");
}
catch (InvalidOperationException) when (counter.Count())
{
    Console.WriteLine(counter.Depth);
}

class Counter
{
    public int Depth { get; private set; }
    public int Limit { get; } = 4;

    public void Work(int i)
    {
        this.Depth++;
        try
        {
            Fail(i);
        }
        finally
        {
            this.Depth--;
            Console.WriteLine("left");
        }
    }

    public static void Fail(int i)
    {
        if (i == 0) throw new InvalidOperationException("first");
        if (i == 2) throw new TimeoutException("late");
        if (i % 2 == 1) throw new InvalidOperationException("odd");
    }

    public bool Count() => ++this.Depth > 1;

    public void Leave() => this.Depth += 2;
}

readonly struct Scope(Counter counter) : IDisposable
{
    public void Dispose() => counter.Leave();
}
