// Filters that ask for what an iterator keeps, after finally blocks that write to the console; methods with refs that call themselves, beside a filter.
using System;
using System.Collections.Generic;

foreach (int value in Work.Each(3, false)) Console.WriteLine(value);
int start = 5;
Console.WriteLine(Work.Deep(ref start, 3) + " " + start);
try
{
    if (start > 0) throw new InvalidOperationException("bad");
}
catch (InvalidOperationException e) when (e.Message == "bad")
{
    Console.WriteLine(e.Message);
}

static class Work
{
    public static IEnumerable<int> Each(int n, bool quiet)
    {
        for (int i = 0; i < n; i++)
        {
            int value = i;
            try
            {
                try
                {
                    if (i == 1) throw new FormatException("one");
                }
                finally
                {
                    Console.WriteLine($"finally {i}");
                }
            }
            catch (FormatException) when (!quiet)
            {
                value = -1;
            }

            yield return value;
        }
    }

    public static int Deep(ref int x, int n)
    {
        x += n;
        if (n == 0) return x;
        int mine = 1;
        return Deep(ref mine, n - 1) + x;
    }
}
