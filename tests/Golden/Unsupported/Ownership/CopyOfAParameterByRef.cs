[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        using var bytes = new Buffer<byte>(16);
        Print(bytes);
    }

    static void Print(in Buffer<byte> bytes)
    {
        using Buffer<byte> own = bytes; // TUSK0403
        Log.Info($"{own.Length}");
    }
}
