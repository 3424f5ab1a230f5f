[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _count = new(0);

    public Driver()
    {
        using var view = this.Open();
        Delay.Sleep(10); // TUSK0500
        using var again = this.Open(); // TUSK0501
        again.Value = view.Value;
    }

    View Open() => new(_count.Lock());

    ref struct View(SpinGuard<int> guard)
    {
        SpinGuard<int> _guard = guard;

        public readonly ref int Value => ref _guard.Value;

        public void Dispose() => _guard.Dispose();
    }
}
