[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly Mutex<Pair> _pair = new(new Pair { First = new Buffer<byte>(Number) });

    public Driver()
    {
        using var pair = _pair.Lock();
        Pair copy = pair.Value; // TUSK0403
        Log.Info($"{copy.First.Length}");
    }

    struct Pair
    {
        public Buffer<byte> First;
    }
}
