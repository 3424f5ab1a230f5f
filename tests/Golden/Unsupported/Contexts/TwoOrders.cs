[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _first = new(0);
    readonly Mutex<int> _second = new(0);

    public Driver()
    {
        this.Forth();
        this.Back();
    }

    void Forth()
    {
        using var first = _first.Lock();
        using var second = _second.Lock(); // TUSK0502
        second.Value = first.Value;
    }

    void Back()
    {
        using var second = _second.Lock();
        using var first = _first.Lock();
        first.Value = second.Value;
    }
}
