// Catch by type, order of clauses, finally on every way out, return inside try, nested.
for (int i = 0; i < 6; i++) Console.WriteLine($"{i} -> {Handle(i)}");
Console.WriteLine(ReturnThroughFinally());
Console.WriteLine(BreakThroughFinally());
try
{
    Nested(0);
}
catch (InvalidOperationException)
{
    Console.WriteLine("outer");
}

Nested(1);
Console.WriteLine(Sum([1, 2, 3, -1, 4]));

static string Handle(int kind)
{
    try
    {
        Throw(kind);
        return "nothing";
    }
    catch (ArgumentOutOfRangeException)
    {
        return "range";
    }
    catch (ArgumentException)
    {
        return "argument";
    }
    catch (InvalidOperationException)
    {
        return "operation";
    }
    catch (Exception)
    {
        return "other";
    }
    finally
    {
        Console.Write($"[{kind}] ");
    }
}

static void Throw(int kind)
{
    switch (kind)
    {
        case 1: throw new ArgumentException("a");
        case 2: throw new ArgumentOutOfRangeException("b");
        case 3: throw new InvalidOperationException("c");
        case 4: throw new NotSupportedException("d");
        case 5: throw new TimeoutException();
    }
}

static int ReturnThroughFinally()
{
    int value = 1;
    try
    {
        return value;
    }
    finally
    {
        value = 2;
        Console.Write($"finally {value} ");
    }
}

static int BreakThroughFinally()
{
    int count = 0;
    for (int i = 0; i < 10; i++)
    {
        try
        {
            if (i == 2) continue;
            if (i == 4) break;
            count += 10;
        }
        finally
        {
            count++;
        }
    }

    return count;
}

static void Nested(int kind)
{
    try
    {
        try
        {
            Console.WriteLine("in");
            if (kind == 0) throw new InvalidOperationException();
        }
        finally
        {
            Console.WriteLine("inner finally");
        }
    }
    catch (NotSupportedException)
    {
        Console.WriteLine("wrong");
    }
    finally
    {
        Console.WriteLine("outer finally");
    }
}

static int Sum(ReadOnlySpan<int> values)
{
    int sum = 0;
    try
    {
        foreach (int value in values)
        {
            if (value < 0) throw new ArgumentException("negative");
            sum += value;
        }
    }
    catch (ArgumentException) when (sum > 100)
    {
        sum = -100;
    }
    catch (ArgumentException)
    {
        sum = -sum;
    }

    return sum;
}
