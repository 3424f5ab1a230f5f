// when: order of evaluation, filters that say no, filters with side effects, rethrow, messages.
int checks = 0;
for (int i = 0; i < 4; i++)
{
    try
    {
        try
        {
            throw new InvalidOperationException("inner");
        }
        catch (InvalidOperationException) when (Check(i == 0, ref checks))
        {
            Console.WriteLine("first");
        }
        catch (InvalidOperationException e) when (Check(i == 1, ref checks) && e.Message.Length == 5)
        {
            Console.WriteLine("second " + e.Message);
        }
        catch (InvalidOperationException) when (i == 2)
        {
            Console.WriteLine("third, thrown on");
            throw;
        }
    }
    catch (Exception e)
    {
        Console.WriteLine("outside " + e.Message);
    }
}

Console.WriteLine(checks);
try
{
    Rethrow();
}
catch (ArgumentException e)
{
    Console.WriteLine(e.Message);
}

try
{
    Replace();
}
catch (NotSupportedException e)
{
    Console.WriteLine(e.Message);
}

static bool Check(bool result, ref int checks)
{
    checks++;
    return result;
}

static void Rethrow()
{
    try
    {
        throw new ArgumentException("kept");
    }
    catch (ArgumentException)
    {
        Console.WriteLine("passing");
        throw;
    }
    finally
    {
        Console.WriteLine("cleaned");
    }
}

static void Replace()
{
    try
    {
        throw new ArgumentException("gone");
    }
    catch (ArgumentException)
    {
        throw new NotSupportedException("new");
    }
}
