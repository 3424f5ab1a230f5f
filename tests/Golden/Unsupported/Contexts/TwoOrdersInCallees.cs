[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Queue _queue = new();

    public Driver()
    {
        _queue.Push(1);
        _queue.Flush();
    }
}

sealed class Queue
{
    readonly Mutex<int> _items = new(0);
    readonly Statistics _statistics = new();

    public void Push(int item)
    {
        using var items = _items.Lock();
        items.Value += item;
        _statistics.Count(); // TUSK0502
    }

    public void Flush()
    {
        using var pushed = _statistics.Pushed.Lock();
        pushed.Value = 0;
        this.Clear();
    }

    void Clear()
    {
        using var items = _items.Lock();
        items.Value = 0;
    }
}

sealed class Statistics
{
    public readonly Mutex<int> Pushed = new(0);

    public void Count()
    {
        using var pushed = Pushed.Lock();
        pushed.Value++;
    }
}
