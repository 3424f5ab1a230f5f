[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        object pair = new Pair { First = new Buffer<byte>(16) }; // TUSK0104
        Log.Info($"{pair is null}");
    }
}

struct Pair
{
    public Buffer<byte> First;
}
