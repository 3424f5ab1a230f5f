[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<Entry?> _first = new(null);

    public Driver()
    {
        using var first = _first.Lock();
        first.Value = new Entry(first.Value); // TUSK0500
    }
}

sealed class Entry(Entry? next)
{
    public Entry? Next => next;
}
