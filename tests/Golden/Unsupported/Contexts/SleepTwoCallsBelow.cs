[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _count = new(0);
    readonly Completion _done = new();

    public Driver()
    {
        using (var count = _count.Lock())
        {
            this.Report(count.Value); // TUSK0500
        }

        this.Report(1);
    }

    void Report(int value)
    {
        Log.Info($"{value}");
        this.Finish();
    }

    void Finish() => _done.Wait();
}
