// target: module
// A method that takes the lock calls another one that takes it, too.
[Module(License = License.GPL)]
sealed class Totals : Module
{
    readonly Mutex<int> _total = new(0);

    public Totals()
    {
        this.Add(3);
        this.Print();
    }

    void Add(int count)
    {
        using var total = _total.Lock();
        total.Value += count;
        if (total.Value > 2) this.Print();
    }

    void Print()
    {
        using var total = _total.Lock();
        Log.Info($"{total.Value}");
    }
}
