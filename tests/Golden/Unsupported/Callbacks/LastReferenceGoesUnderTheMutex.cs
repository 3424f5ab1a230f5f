[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _count = new(0);
    readonly Mutex<WorkItem<Mutex<int>>?> _work = new(null);

    public Driver()
    {
        using (var work = _work.Lock())
        {
            work.Value = new(_count, static count => // TUSK0503
            {
                using var value = count.Lock();
                value.Value++;
            });
            work.Value.Schedule();
        }

        using var held = _count.Lock();
        this.Stop(); // TUSK0503
    }

    void Stop()
    {
        using var work = _work.Lock();
        work.Value = null;
    }
}
