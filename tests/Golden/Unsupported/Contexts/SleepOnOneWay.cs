[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _count = new(0);

    public Driver()
    {
        var count = _count.Lock();
        if (count.Value > 3)
        {
            count.Dispose();
            count = _count.Lock();
        }

        if (count.Value > 2)
        {
            count.Dispose();
            Delay.Sleep(1);
            return;
        }

        Delay.Sleep(1); // TUSK0500
        count.Dispose();
    }
}
