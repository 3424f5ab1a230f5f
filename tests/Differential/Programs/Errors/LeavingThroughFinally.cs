// return, break, continue and goto out of try blocks run the finally blocks on their way, and no more.
Console.WriteLine(Return(3));
Console.WriteLine(Break());
Console.WriteLine(Continue());
Console.WriteLine(Goto());
Console.WriteLine(ReturnsValueBeforeFinally());
Console.WriteLine(Mixed(0) + Mixed(1) + Mixed(2) + Mixed(3));

static int Return(int n)
{
    try
    {
        try
        {
            if (n > 2) return Say("value", n);
        }
        finally
        {
            Say("inner", 0);
        }

        return -1;
    }
    finally
    {
        Say("outer", 0);
    }
}

static int Break()
{
    int sum = 0;
    for (int i = 0; ; i++)
    {
        try
        {
            if (i == 3) break;
            sum += i;
        }
        finally
        {
            sum += 100;
        }
    }

    return sum;
}

static int Continue()
{
    int sum = 0;
    for (int i = 0; i < 4; i++)
    {
        try
        {
            if (i % 2 == 0) continue;
            sum += i;
        }
        finally
        {
            sum += 10;
        }

        sum += 1000;
    }

    return sum;
}

static int Goto()
{
    int tries = 0;
again:
    try
    {
        try
        {
            if (++tries < 3) goto again;
            goto done;
        }
        finally
        {
            tries += 10;
        }
    }
    finally
    {
        tries += 100;
    }

done:
    return tries;
}

static int ReturnsValueBeforeFinally()
{
    int n = 1;
    try
    {
        return n;
    }
    finally
    {
        n = 2;
    }
}

static int Mixed(int kind)
{
    while (true)
    {
        try
        {
            if (kind == 0) return 1;
            if (kind == 1) break;
            if (kind == 2) throw new InvalidOperationException("x");
            kind = 0;
            continue;
        }
        catch (InvalidOperationException)
        {
            return 100;
        }
        finally
        {
            Console.Write($"f{kind} ");
        }
    }

    return 10;
}

static int Say(string text, int value)
{
    Console.WriteLine(text);
    return value;
}
