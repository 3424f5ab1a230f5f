[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<List<int>> _numbers = new([]);

    public Driver()
    {
        using var numbers = _numbers.Lock();
        numbers.Value.Add(7); // TUSK0500
    }
}
