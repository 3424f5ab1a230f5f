// Filters see the error before finally blocks run; they may use locals, call methods and refuse.
for (int i = 0; i < 5; i++)
{
    try
    {
        Outer(i);
        Console.WriteLine("no error");
    }
    catch (InvalidOperationException)
    {
        Console.WriteLine("invalid, at the top");
    }
    catch (Exception e) when (Log("top", e is ArgumentException))
    {
        Console.WriteLine("argument, at the top");
    }
    catch
    {
        Console.WriteLine("anything");
    }
}

static void Outer(int kind)
{
    int level = kind * 2;
    try
    {
        Inner(kind);
    }
    catch (Exception) when (level > 5 && Log("outer", true))
    {
        Console.WriteLine($"outer took {level}");
    }
}

static void Inner(int kind)
{
    switch (kind)
    {
        case 1: throw new InvalidOperationException("one");
        case 2: throw new ArgumentException("two");
        case 3: throw new ArgumentNullException("three");
        case 4: throw new NotSupportedException("four");
    }
}

static bool Log(string where, bool answer)
{
    Console.WriteLine($"filter {where}: {answer}");
    return answer;
}
