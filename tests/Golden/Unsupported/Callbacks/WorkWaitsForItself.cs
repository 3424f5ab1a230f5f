[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Job _job = new();

    public Driver() => _job.Begin();
}

sealed class Job
{
    readonly Mutex<WorkItem<Job>?> _work = new(null);

    public void Begin()
    {
        using var work = _work.Lock();
        work.Value = new(this, static job => job.Step()); // TUSK0503 TUSK0702
        work.Value.Schedule();
    }

    void Step()
    {
        WorkItem<Job>? work;
        using (var held = _work.Lock()) work = held.Value;
        work?.Cancel();
    }
}
