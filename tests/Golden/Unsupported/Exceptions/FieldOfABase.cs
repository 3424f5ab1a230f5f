[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        if (Number > 2) throw new ShortRead(); // TUSK0108
    }
}

abstract class ReadException : Exception
{
    public long Position;
}

sealed class ShortRead : ReadException;
