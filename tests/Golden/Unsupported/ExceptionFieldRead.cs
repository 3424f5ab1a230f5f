[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        try
        {
            Thrower.Throw();
        }
        catch (Broken broken)
        {
            Log.Info($"{broken.Code}");
        }
    }
}

static class Thrower
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public static void Throw()
    {
        if (Number > 2) throw new Broken(Number); // TUSK0108
    }
}

sealed class Broken(int code) : Exception
{
    public int Code => code; // TUSK0108
}
