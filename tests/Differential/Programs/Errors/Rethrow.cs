// throw; keeps the error, also from nested handlers; throw of the caught object; a new error in its place.
for (int i = 0; i < 4; i++)
{
    try
    {
        Pass(i);
    }
    catch (TimeoutException e)
    {
        Console.WriteLine($"timeout {e.Message}");
    }
    catch (NotSupportedException e)
    {
        Console.WriteLine($"unsupported {e.Message}");
    }
}

static void Pass(int kind)
{
    try
    {
        try
        {
            throw new TimeoutException("original");
        }
        catch (TimeoutException e) when (kind < 3)
        {
            Console.Write($"[{kind}] ");
            switch (kind)
            {
                case 0: throw;
                case 1: throw e;
                default:
                    try
                    {
                        throw new InvalidOperationException("inner");
                    }
                    catch (InvalidOperationException)
                    {
                        Console.Write("inner over; ");
                    }

                    throw;
            }
        }
        catch (Exception)
        {
            throw new NotSupportedException("replaced");
        }
    }
    finally
    {
        Console.Write("finally; ");
    }
}
