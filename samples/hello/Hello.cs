using Linux;

[Module(License = License.GPL, Author = "The Tusk authors", Description = "The smallest module", Alias = "tusk_hello")]
sealed class Hello : Module, IDisposable
{
    [Parameter("How many numbers to keep")] static readonly int Count = 3;
    [Parameter("Whether to say more")] static readonly bool Verbose = false;

    readonly int[] _numbers;

    public Hello()
    {
        Log.Info("hello (init)");
        if (Count is < 1 or > 100) throw Errno.EINVAL.AsException();

        _numbers = new int[Count];
        int last = 72;
        foreach (ref int number in _numbers.AsSpan())
        {
            number = last;
            last += 36;
            if (Verbose) Log.Info($"keeping {number}");
        }
    }

    public void Dispose()
    {
        foreach (int number in _numbers) Log.Info($"my number is {number}");
        Log.Info("goodbye (exit)");
    }
}
