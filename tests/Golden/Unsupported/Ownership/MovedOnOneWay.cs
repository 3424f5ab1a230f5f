[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var bytes = new Buffer<byte>(16);
        if (Number > 2) Take(bytes);
        Log.Info($"{bytes.Length}"); // TUSK0400
        bytes.Dispose();
    }

    static void Take(Buffer<byte> bytes) => bytes.Dispose();
}
