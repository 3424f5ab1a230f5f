[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _outer = new(0);
    readonly Mutex<int> _inner = new(0);
    readonly WorkItem<Mutex<int>> _work;

    public Driver()
    {
        _work = new(_inner, static inner =>
        {
            using var value = inner.Lock();
            value.Value++;
        });
        this.Nest();
        this.Stop();
    }

    void Nest()
    {
        using var inner = _inner.Lock();
        using var outer = _outer.Lock();
        outer.Value = inner.Value;
    }

    void Stop()
    {
        using var outer = _outer.Lock();
        _work.Cancel(); // TUSK0503
    }
}
