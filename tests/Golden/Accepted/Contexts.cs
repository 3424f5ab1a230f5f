// What is not what Unsupported/Contexts has, but looks like it.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly SpinLock<int> _fast = new(0);
    readonly SpinLock<Entry?> _first = new(null);
    readonly Mutex<int> _slow = new(0);
    readonly SpinLock<List<Entry?>> _all = new([]);
    readonly Completion _done = new();
    readonly MiscDevice _device = MiscDevice.Register("driver", static () => new File());
    readonly Pair _pair = new();

    public Driver()
    {
        this.DropsAfterwards();
        this.SleepsAfterwards();
        this.SleepsOnTheOtherWay();
        this.SpinsUnderAMutex();
        this.AllocatesBefore();
        this.AllocatesMeanwhile();
        this.OneAfterTheOther();
        this.TriesUnderALock();
        _pair.Move();
        _pair.MoveAgain();
        this.WithWhatDoesNotSleep(static v => Log.Info($"{v}"));
    }

    /// <summary>It takes what the kernel keeps for those who cannot wait.</summary>
    void AllocatesMeanwhile()
    {
        using (var held = _first.Lock()) held.Value = new Entry();
        using var all = _all.Lock();
        all.Value.Add(null);
        int[] counts = new int[Number];
        Log.Info($"{counts.Length}");
    }

    /// <summary>What the lock held goes when it has been given back.</summary>
    void DropsAfterwards()
    {
        Entry? first;
        using (var held = _first.Lock())
        {
            first = held.Value;
            held.Value = null;
        }

        Log.Info($"{first is null}");
    }

    void SleepsAfterwards()
    {
        using (var count = _fast.Lock())
        {
            count.Value++;
            Delay.Spin(10);
            _done.Complete();
        }

        Delay.Sleep(1);
    }

    void SleepsOnTheOtherWay()
    {
        var count = _fast.Lock();
        if (count.Value > 3)
        {
            count.Dispose();
            Delay.Sleep(1);
            return;
        }

        count.Value = 4;
        count.Dispose();
    }

    void SpinsUnderAMutex()
    {
        using var slow = _slow.Lock();
        Delay.Sleep(1);
        using var fast = _fast.LockIrq();
        slow.Value = fast.Value;
    }

    void AllocatesBefore()
    {
        var entry = new Entry();
        using var first = _first.Lock();
        entry.Next = first.Value;
        first.Value = entry;
    }

    void OneAfterTheOther()
    {
        using (var slow = _slow.Lock()) slow.Value = 1;
        using (var slow = _slow.Lock()) slow.Value = 2;
        var fast = _fast.Lock();
        int value = fast.Value;
        fast.Dispose();
        using var again = _slow.LockInterruptible();
        again.Value = value;
    }

    void TriesUnderALock()
    {
        using var fast = _fast.Lock();
        using var slow = _slow.TryLock();
        if (slow.IsHeld) fast.Value = slow.Value;
    }

    void WithWhatDoesNotSleep(Action<int> action)
    {
        using var fast = _fast.Lock();
        if (fast.Value > Number) action(fast.Value);
    }
}

sealed class Entry
{
    public Entry? Next;
}

sealed class Pair
{
    readonly Mutex<int> _from = new(5);
    readonly Mutex<int> _to = new(0);

    public void Move()
    {
        using var from = _from.Lock();
        using var to = _to.Lock();
        to.Value += from.Value;
    }

    public void MoveAgain()
    {
        using var from = _from.Lock();
        this.Add(from.Value);
    }

    void Add(int value)
    {
        using var to = _to.Lock();
        to.Value += value;
    }
}

sealed class File : CharFile
{
    static readonly SpinLock<int> Count = new(0);

    public override nuint Write(UserReader user, long position)
    {
        int value = user.Read<int>().Trust();
        using var count = Count.Lock();
        count.Value = value;
        return 4;
    }
}
