[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly SpinLock<int> _count = new(0);

    public Driver() => Finish(_count.Lock()); // TUSK0500

    static void Finish(SpinGuard<int> given)
    {
        using var count = given;
        count.Value = 2;
        Delay.Sleep(1); // TUSK0500
    }
}
