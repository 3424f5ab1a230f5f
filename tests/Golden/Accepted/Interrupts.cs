// What is not what Unsupported/Interrupts has, but looks like it.
[Module(License = License.GPL)]
sealed class Driver : Module, IDisposable
{
    readonly Device _device = new();
    readonly Mutex<int> _requests = new(0);
    readonly Interrupt<Device> _interrupt;
    readonly ThreadedInterrupt<Device> _threaded;
    readonly Timer<Device> _timer;
    readonly HrTimer<Device> _precise;

    public Driver()
    {
        // No interrupt comes while one runs.
        _interrupt = new(40, "device", _device, static device => device.Handle(), InterruptFlags.Shared);
        _precise = new(_device, static device => device.Handle() == InterruptResult.None ? null : Ktime.FromMilliseconds(1));
        _threaded = new(41, "other", _device, static device => device.Run(), static device => device.Handle());
        _timer = new(_device, static device =>
        {
            device.Clear();
            return null;
        });
        _timer.Start(Jiffies.FromMilliseconds(10));
    }

    public void Dispose()
    {
        _device.Run();
        // The thread does not take this one.
        using var requests = _requests.Lock();
        _threaded.Dispose();
        _interrupt.Synchronize();
    }
}

sealed class Device
{
    readonly SpinLock<int> _events = new(0);
    readonly Mutex<int> _runs = new(0);

    public InterruptResult Handle()
    {
        using var events = _events.Lock();
        return events.Value++ > 10 ? InterruptResult.None : InterruptResult.WakeThread;
    }

    public void Clear()
    {
        using var events = _events.LockIrq();
        events.Value = 0;
    }

    public void Run()
    {
        using var runs = _runs.Lock();
        Delay.Sleep(1);
        this.Clear();
        runs.Value++;
    }
}
