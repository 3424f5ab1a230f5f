// Filters that ask for a parameter of a method that calls itself, whose finally blocks use it too: that of another run of the method.
using System;
using System.Collections.Generic;

List<string> log = Recursion.Log;
foreach (int value in Recursion.Numbers(2)) log.Add("v" + value);
try
{
    Recursion.Go(5);
}
catch (InvalidOperationException e)
{
    log.Add(e.Message);
}

Console.WriteLine(string.Join(" ", log));

sealed class Resource(List<string> log) : IDisposable
{
    public void Dispose() => log.Add("disposed");
}

static class Recursion
{
    public static readonly List<string> Log = [];

    public static IEnumerable<int> Numbers(int n)
    {
        using var resource = new Resource(Log);
        yield return n;
    }

    public static void Go(int depth)
    {
        try
        {
            if (depth == 0) throw new InvalidOperationException("deep");
            Go(depth - 1);
        }
        catch (InvalidOperationException) when (depth % 2 == 0)
        {
            Log.Add("caught" + depth);
            throw;
        }
        finally
        {
            Log.Add("finally" + depth);
        }
    }
}
