[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _count = new(0);

    public Driver()
    {
        var view = new View(_count.Lock()); // TUSK0402
        view.Value = 3;
    }

    ref struct View(MutexGuard<int> guard)
    {
        MutexGuard<int> _guard = guard;

        public readonly ref int Value => ref _guard.Value;

        public void Dispose() => _guard.Dispose();
    }
}
