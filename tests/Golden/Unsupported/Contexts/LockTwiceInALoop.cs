[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _count = new(0);
    [Parameter("Rounds")] static readonly int Rounds = 2;

    public Driver() => this.Descend(Rounds);

    void Descend(int level)
    {
        if (level == 0) return;
        using var count = _count.Lock();
        count.Value = level;
        this.Descend(level - 1); // TUSK0501 TUSK0506
    }
}
