// Timers and work that have what does not have them, and children that have their parent weakly.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Atomic<int> _ticks = new(0);
    readonly Timer<Driver> _timer;
    readonly Worker _worker;
    readonly Bus _bus = new();

    public Driver()
    {
        // The Module object goes with the module.
        _timer = new Timer<Driver>(this, static driver => driver.Tick());
        _worker = new Worker(this);
        _bus.Plug(1);
        new Device(_bus, 2).Start();
        var repeated = new Repeated();
        repeated.Start();
        repeated.Stop();
    }

    Jiffies? Tick() => _ticks.Increment() + _worker.Runs < 10 ? Jiffies.FromMilliseconds(10) : null;
}

/// <summary>Has the Module object, which has it.</summary>
sealed class Worker
{
    readonly Driver _driver;
    readonly Runs _runs = new();
    readonly WorkItem<Runs> _work;

    public Worker(Driver driver)
    {
        _driver = driver;

        // Not the worker, but a part of it.
        _work = new WorkItem<Runs>(_runs, static runs => runs.Count());
        _work.Schedule();
    }

    public int Runs => _driver is null ? 0 : _runs.Number;
}

/// <summary>Children that have their parent weakly.</summary>
sealed class Bus
{
    readonly Mutex<List<Device>> _devices = new([]);

    public void Plug(int number)
    {
        var device = new Device(this, number);
        using var devices = _devices.Lock();
        devices.Value.Add(device);
    }

    public void Attach(Device device)
    {
        using var devices = _devices.Lock();
        devices.Value.Add(device);
    }
}

sealed class Device(Bus bus, int number)
{
    readonly Weak<Bus> _bus = new(bus);

    public void Start()
    {
        if (number > 1) _bus.Target?.Attach(this);
    }
}

sealed class Runs
{
    readonly Atomic<int> _count = new(0);

    public int Number => _count.Load();

    public void Count() => _count.Increment();
}

/// <summary>Has its work until it stops.</summary>
sealed class Repeated
{
    [AllowsCycle("Stop gives the work up")]
    readonly Mutex<DelayedWork<Repeated>?> _work = new(null);

    public void Start()
    {
        using var work = _work.Lock();
        work.Value = new(this, static repeated => repeated.Run());
        work.Value.Schedule(default);
    }

    public void Stop()
    {
        DelayedWork<Repeated>? last;
        using (var work = _work.Lock())
        {
            last = work.Value;
            work.Value = null;
        }

        last?.Cancel();
    }

    Jiffies? Run() => _work is null ? null : Jiffies.FromMilliseconds(10);
}
