[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Completion _done = new();
    readonly ThreadedInterrupt<Completion> _interrupt;

    public Driver() => _interrupt = new(40, "device", _done, static done => done.Complete(), static done =>
    {
        done.Wait(); // TUSK0504
        return InterruptResult.WakeThread;
    });
}
