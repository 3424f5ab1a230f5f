// What finally changes and what it does not: locals after return, ref results, struct results, out parameters, nested returns.
Console.WriteLine($"{Value()} {Struct().A} {Out(out int o)} {o} {Nested(1)} {Nested(2)} {Loop()} {Array()[0]}");
int[] cells = [1, 2];
Ref(cells)++;
Console.WriteLine(cells[0] + cells[1] * 10);

static int Value()
{
    int n = 1;
    try
    {
        return n + 10;
    }
    finally
    {
        n = 100;
    }
}

static Pair Struct()
{
    Pair p = new() { A = 1 };
    try
    {
        return p;
    }
    finally
    {
        p.A = 50;
    }
}

static int Out(out int value)
{
    value = 1;
    try
    {
        value = 2;
        return value;
    }
    finally
    {
        value = 3;
    }
}

static int Nested(int n)
{
    try
    {
        try
        {
            if (n == 1) return 1;
        }
        finally
        {
            n += 10;
        }

        return n;
    }
    finally
    {
        Console.Write($"[{n}] ");
    }
}

static int Loop()
{
    int count = 0;
    foreach (int i in (int[])[1, 2, 3])
    {
        try
        {
            if (i == 3) return count;
        }
        finally
        {
            count += i;
        }
    }

    return -1;
}

static int[] Array()
{
    int[] made = [1];
    try
    {
        return made;
    }
    finally
    {
        made[0] = 77;
    }
}

static ref int Ref(int[] cells)
{
    int at = 0;
    try
    {
        at = 1;
        cells[0] = 5;
    }
    finally
    {
        at++;
    }

    return ref cells[at - 1];
}

struct Pair
{
    public int A;
}
