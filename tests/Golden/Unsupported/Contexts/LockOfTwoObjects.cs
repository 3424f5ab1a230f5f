[Module(License = License.GPL)]
sealed class Driver : Module
{
    public Driver() => new Account(1).Give(new Account(2));
}

sealed class Account(int start)
{
    readonly Mutex<int> _balance = new(start);

    public void Give(Account other)
    {
        using var mine = _balance.Lock();
        using var theirs = other._balance.Lock(); // TUSK0501
        theirs.Value += mine.Value;
    }
}
