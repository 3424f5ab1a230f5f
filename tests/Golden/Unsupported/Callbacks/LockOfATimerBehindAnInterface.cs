[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Store _store = new();
    readonly Timer<Store> _timer;

    public Driver()
    {
        _timer = new(_store, static store =>
        {
            Add(store);
            return null;
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
        _store.Clear();
    }

    static void Add(IAdder adder) => adder.Add(1);
}

interface IAdder
{
    void Add(int value);
}

sealed class Store : IAdder
{
    readonly SpinLock<int> _sum = new(0);

    public void Add(int value)
    {
        using var sum = _sum.Lock();
        sum.Value += value;
    }

    public void Clear()
    {
        using var sum = _sum.Lock(); // TUSK0505
        sum.Value = 0;
    }
}
