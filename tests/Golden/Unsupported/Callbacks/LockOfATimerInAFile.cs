[Module(License = License.GPL)]
sealed class Driver : Module
{
    static readonly SpinLock<long> Ticks = new(0);

    readonly Timer<SpinLock<long>> _timer = new(Ticks, static ticks => Count(ticks));
    readonly MiscDevice _device = MiscDevice.Register("ticks", static () => new TickFile(Ticks));

    static Jiffies? Count(SpinLock<long> ticks)
    {
        using var value = ticks.Lock();
        value.Value++;
        return Jiffies.FromMilliseconds(10);
    }

    public Driver() => _timer.Start(Jiffies.FromMilliseconds(10));
}

sealed class TickFile(SpinLock<long> ticks) : CharFile
{
    public override nuint Read(UserWriter user, long position)
    {
        long now;
        using (var value = ticks.Lock()) now = value.Value; // TUSK0505
        return user.Write([(byte)now]);
    }
}
