[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver()
    {
        var table = new Table();
        table.Set(3, new Entry(table)); // TUSK0702
        Log.Info($"{table.Used}");
    }
}

sealed class Table
{
    readonly Entry?[] _entries = new Entry?[8];

    public int Used { get; private set; }

    public void Set(int index, Entry entry)
    {
        _entries[index] = entry;
        this.Used++;
    }
}

sealed class Entry(Table table)
{
    public bool IsAlone => table.Used == 1;
}
