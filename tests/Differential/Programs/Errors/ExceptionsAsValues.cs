// Exceptions kept in variables, passed, returned, thrown later, compared with null.
Exception? last = null;
for (int i = 0; i < 4; i++)
{
    try
    {
        if (Validate(i) is { } problem) throw problem;
        Console.WriteLine($"{i} ok");
    }
    catch (Exception e)
    {
        last = e;
        Console.WriteLine($"{i} {e.Message}");
    }
}

Console.WriteLine(last is null ? "none" : last.Message);
Console.WriteLine(last is ArgumentException);
Console.WriteLine(Kind(last) + Kind(null) + Kind(new TimeoutException("t")));
try
{
    Throw(last!);
}
catch (ArgumentException e)
{
    Console.WriteLine($"again {e.Message}");
}

try
{
    Throw(null);
}
catch (NullReferenceException)
{
    Console.WriteLine("throw null");
}

static Exception? Validate(int n) => n switch
{
    1 => new InvalidOperationException("one"),
    3 => new ArgumentException("three"),
    _ => null,
};

static int Kind(Exception? e) => e switch
{
    null => 1,
    TimeoutException => 10,
    ArgumentException => 100,
    _ => 1000,
};

static void Throw(Exception? e) => throw e!;
