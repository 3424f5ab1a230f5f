[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Mutex<int> _count = new(0);

    public Driver()
    {
        using var count = _count.Lock();
        if (count.Value == 0) this.Reset(); // TUSK0501
    }

    void Reset()
    {
        using var count = _count.Lock();
        count.Value = 1;
    }
}
