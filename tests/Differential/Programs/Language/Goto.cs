// goto out of loops, backwards, into other switch cases; labels in nested blocks.
int attempts = 0;
retry:
attempts++;
for (int i = 0; i < 5; i++)
{
    for (int j = 0; j < 5; j++)
    {
        if (i * j == 6 && attempts < 3) goto retry;
        if (i * j == 12) goto found;
    }
}

Console.WriteLine("not found");
found:
Console.WriteLine($"after {attempts}");
for (int state = 0; state < 4; state++) Console.WriteLine(Step(state));
Console.WriteLine(Collatz(27));

static string Step(int state)
{
    int cost = 0;
    switch (state)
    {
        case 0:
            cost += 1;
            goto case 2;
        case 1:
            cost += 10;
            goto default;
        case 2:
            cost += 100;
            break;
        default:
            cost += 1000;
            if (cost < 2000) goto case 0;
            break;
    }

    return $"{state}: {cost}";
}

static int Collatz(long n)
{
    int steps = 0;
next:
    if (n == 1) return steps;
    steps++;
    if ((n & 1) == 0)
    {
        n /= 2;
        goto next;
    }

    n = 3 * n + 1;
    goto next;
}
