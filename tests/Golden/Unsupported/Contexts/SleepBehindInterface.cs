[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _count = new(0);
    [Parameter("Which one")] static readonly bool Patient = true;

    public Driver()
    {
        ISink sink = Patient ? new Patiently() : new AtOnce();
        using var count = _count.Lock();
        sink.Take(count.Value); // TUSK0500
    }
}

interface ISink
{
    void Take(int value);
}

sealed class AtOnce : ISink
{
    public void Take(int value) => Log.Info($"{value}");
}

sealed class Patiently : ISink
{
    public void Take(int value) => Delay.Sleep((uint)value);
}
