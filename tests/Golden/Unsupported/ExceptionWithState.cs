[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        throw new Broken(Number); // TUSK0108
    }
}

sealed class Broken(int code) : Exception
{
    public int Code => code;
}
