[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<Buffer<int>> _table = new(new Buffer<int>(16));

    public Driver()
    {
        using var table = _table.Read();
        using Buffer<int> copy = table.Value; // TUSK0403
        Log.Info($"{copy.Length}");
    } // TUSK0500
}
