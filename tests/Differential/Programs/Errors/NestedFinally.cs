// finally in finally, in catch and in loops: each runs once, in order.
foreach (int mode in (int[])[0, 1, 2, 3])
{
    Console.WriteLine($"mode {mode}");
    try
    {
        Console.WriteLine(Run(mode));
    }
    catch (Exception e)
    {
        Console.WriteLine($"caught {e.Message}");
    }
}

static string Run(int mode)
{
    try
    {
        Step("a");
        try
        {
            Step("b");
            if (mode == 1) throw new InvalidOperationException("first");
            if (mode == 2) return "early";
        }
        finally
        {
            Step("c");
            try
            {
                if (mode == 3) throw new InvalidOperationException("in finally");
                Step("d");
            }
            finally
            {
                Step("e");
            }
        }

        Step("f");
    }
    catch (InvalidOperationException e) when (e.Message == "first")
    {
        try
        {
            Step("g");
        }
        finally
        {
            Step("h");
        }
    }
    finally
    {
        for (int i = 0; i < 2; i++)
        {
            try
            {
                if (i == 1) continue;
                Step("i");
            }
            finally
            {
                Step("j");
            }
        }

        Console.WriteLine();
    }

    return "late";
}

static void Step(string name) => Console.Write(name + " ");
