[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _writers = new(0);
    readonly Rcu<(int Low, int High)> _range = new((0, 10));

    public Driver()
    {
        using var writers = _writers.Lock();
        writers.Value++;
        _range.Publish((0, writers.Value)); // TUSK0500
    }
}
