[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly SpinLock<int> _count = new(0);

    public Driver() => Log.Info($"{this.Next()}");

    int Next()
    {
        var count = _count.Lock(); // TUSK0402
        if (count.Value > 3) return 0;
        count.Dispose();
        return 1;
    }
}
