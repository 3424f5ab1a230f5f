[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        object[] all = [new Buffer<byte>(16), "text"]; // TUSK0104
        Log.Info($"{all.Length}");
    }
}
