[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var bytes = new Buffer<byte>(16);
        try
        {
            Log.Info($"{Number}");
        }
        finally
        {
            bytes.Dispose();
        }

        Log.Info($"{bytes.Length}"); // TUSK0401
    }
}
