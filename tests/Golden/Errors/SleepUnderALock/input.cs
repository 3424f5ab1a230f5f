// target: module
// A driver that reads its device while it holds the lock of its statistics, two calls below.
[Module(License = License.GPL)]
sealed class Sensor : Module
{
    readonly SpinLock<int> _reads = new(0);
    readonly Completion _sampled = new();

    public Sensor()
    {
        using var reads = _reads.Lock();
        reads.Value++;
        Log.Info($"{this.Sample()}");
    }

    int Sample()
    {
        this.Await();
        return 7;
    }

    void Await() => _sampled.Wait();
}
