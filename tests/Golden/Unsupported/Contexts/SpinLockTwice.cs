[Module(License = License.GPL)]
sealed class Driver : Module
{
    static readonly SpinLock<int> Count = new(0);

    public Driver()
    {
        using var count = Count.Lock();
        Print(); // TUSK0501
    }

    static void Print()
    {
        using var count = Count.LockIrq();
        Log.Info($"{count.Value}");
    }
}
