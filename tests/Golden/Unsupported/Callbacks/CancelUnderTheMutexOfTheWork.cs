[Module(License = License.GPL)]
sealed class Driver : Module, IDisposable
{
    readonly Mutex<int> _state = new(0);
    readonly WorkItem<Mutex<int>> _work;

    public Driver()
    {
        _work = new(_state, static state =>
        {
            using var value = state.Lock();
            value.Value++;
        });
        _work.Schedule();
    }

    public void Dispose()
    {
        using var value = _state.Lock();
        _work.Cancel(); // TUSK0503
        Log.Info($"{value.Value}");
    }
}
