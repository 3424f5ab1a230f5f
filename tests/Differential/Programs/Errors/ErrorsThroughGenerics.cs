// Errors that go through generic methods, interfaces, virtual calls, delegates and properties.
Console.WriteLine(Guard.Try(static () => 42, -1));
Console.WriteLine(Guard.Try<int>(static () => throw new TimeoutException("x"), -1));
Console.WriteLine(Guard.Try(static () => "text", "other"));
Console.WriteLine(Guard.Catch<ArgumentException>(static () => throw new ArgumentNullException("p")));
Console.WriteLine(Guard.Catch<ArgumentException>(static () => throw new TimeoutException("p")));
Console.WriteLine(Guard.Catch<ArgumentException>(static () => { }));
IStep[] steps = [new Good(), new Bad(), new Lazy()];
foreach (IStep step in steps)
{
    try
    {
        step.Run();
        Console.WriteLine(step.Result);
    }
    catch (Exception e)
    {
        Console.WriteLine(e.Message);
    }
}

static class Guard
{
    public static T Try<T>(Func<T> f, T otherwise)
    {
        try
        {
            return f();
        }
        catch (TimeoutException)
        {
            return otherwise;
        }
    }

    public static string Catch<TException>(Action action) where TException : Exception
    {
        try
        {
            action();
            return "none";
        }
        catch (TException)
        {
            return "expected";
        }
        catch (Exception)
        {
            return "unexpected";
        }
    }
}

interface IStep
{
    void Run();
    int Result { get; }
}

sealed class Good : IStep
{
    public void Run() { }
    public int Result => 1;
}

sealed class Bad : IStep
{
    public void Run() => throw new InvalidOperationException("bad run");
    public int Result => 0;
}

sealed class Lazy : IStep
{
    int _runs;
    public void Run() => _runs++;
    public int Result => _runs > 0 ? throw new InvalidOperationException("bad result") : 0;
}
