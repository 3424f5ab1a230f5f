// What Dispose drops may be the last reference to another of them, whose Dispose runs then.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<Entry?> _first = new(null);

    public Driver()
    {
        using var first = _first.Lock();
        for (int i = 0; i < 3; i++) first.Value = new Entry(i, first.Value);
    }
}

sealed class Entry(int number, Entry? next) : IDisposable
{
    Entry? _next = next;

    public void Dispose()
    {
        Log.Info($"{number} goes");
        _next = null; // TUSK0506
    }
}
