[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<Buffer<int>> _table = new(new Buffer<int>(16));

    public Driver()
    {
        ReadOnlySpan<int> values;
        using (var table = _table.Read()) values = table.Value.AsReadOnlySpan();
        Log.Info($"{values[0]}"); // TUSK0404
    }
}
