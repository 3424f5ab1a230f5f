// A retry loop, a state machine and an accumulator whose state survives errors.
Console.WriteLine(Retry(3));
Console.WriteLine(Retry(10));
var machine = new Machine();
foreach (char c in "aabxba")
{
    try
    {
        machine.Feed(c);
    }
    catch (InvalidOperationException e) when (machine.Errors < 1)
    {
        machine.Recover();
        Console.WriteLine($"recovered from {e.Message}");
    }
    catch (InvalidOperationException)
    {
        Console.WriteLine("gave up");
        break;
    }
}

Console.WriteLine($"{machine.Accepted} {machine.Errors}");

static string Retry(int needed)
{
    int attempt = 0;
    while (true)
    {
        try
        {
            attempt++;
            if (attempt < needed) throw new TimeoutException("slow");
            return $"done after {attempt}";
        }
        catch (TimeoutException) when (attempt < 5)
        {
            // once more
        }
        catch (TimeoutException)
        {
            return "too slow";
        }
    }
}

sealed class Machine
{
    bool _inB;
    public int Accepted { get; private set; }
    public int Errors { get; private set; }

    public void Feed(char c)
    {
        switch (c)
        {
            case 'a' when !_inB:
            case 'b':
                this.Accepted++;
                _inB = c == 'b';
                break;
            case 'a':
                throw new InvalidOperationException("a after b");
            default:
                throw new InvalidOperationException("letter");
        }
    }

    public void Recover()
    {
        this.Errors++;
        _inB = false;
    }
}
