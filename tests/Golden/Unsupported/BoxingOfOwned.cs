[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var bytes = new Buffer<byte>(16);
        object any = bytes; // TUSK0104
        Log.Info($"{any is null}");
    }
}
