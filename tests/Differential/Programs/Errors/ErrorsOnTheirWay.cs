// An error raised in a finally block takes the place of the one on its way; one caught inside does not.
Try(static () => Replaced(), "replaced");
Try(static () => Kept(), "kept");
Try(static () => Deep(3), "deep");
Try(static () => Console.WriteLine(Swallowed()), "swallowed");

static void Try(Action action, string name)
{
    try
    {
        action();
    }
    catch (Exception e)
    {
        Console.WriteLine($"{name}: {e.Message}");
    }
}

static void Replaced()
{
    try
    {
        throw new InvalidOperationException("first");
    }
    finally
    {
        Throw("second");
    }
}

static void Kept()
{
    try
    {
        throw new InvalidOperationException("first");
    }
    finally
    {
        try
        {
            Throw("second");
        }
        catch (TimeoutException e)
        {
            Console.WriteLine($"inside: {e.Message}");
        }
    }
}

static void Deep(int n)
{
    try
    {
        if (n == 0) throw new ArgumentException("bottom");
        Deep(n - 1);
    }
    finally
    {
        Console.WriteLine($"leave {n}");
        if (n == 1) Try(static () => Deep(0), "nested");
    }
}

static int Swallowed()
{
    foreach (int i in (int[])[1, 2, 3])
    {
        try
        {
            if (i == 2) Throw("at two");
            Console.WriteLine(i);
        }
        catch (TimeoutException) when (i == 2)
        {
            continue;
        }
        finally
        {
            Console.WriteLine($"end of {i}");
        }
    }

    return 0;
}

static void Throw(string text)
{
    if (text == "second") throw new TimeoutException("second");
    throw new TimeoutException("other");
}
