// What is not what Unsupported/Sharing has, but looks like it.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    static readonly Atomic<int> Opens = new(0);
    static readonly int[] Squares = [0, 1, 4, 9];
    static readonly Limits Limits = new() { Low = 1, High = 9 };

    readonly MiscDevice _device;
    readonly ProcFile _file;
    int _loads;

    public Driver()
    {
        _loads = 1;
        this.Note(2);
        var state = new State { Name = 7, Next = new State { Name = 8 } };
        _device = MiscDevice.Register("driver", state, static state => new StateFile(state, Opens.Add(1)));
        _file = ProcFile.Create("driver", state, static (ref seq, state) => seq.WriteLine($"{state.Sum} {Squares[2]} {Limits.Low}"));
        Log.Info($"{this.Loads}");
    }

    void Note(int loads) => _loads += loads;

    ref readonly int Loads => ref _loads;
}

sealed class Limits
{
    public int Low { get; init; }
    public int High { get; init; }
}

sealed class StateFile(State state, int number) : CharFile
{
    readonly Mutex<Position> _position = new(default);
    readonly Atomic<long> _reads = new(0);
    Atomic<int> _writes = new(0);

    public override nuint Read(UserWriter user, long position)
    {
        _reads.Add(1);
        using var own = _position.Lock();
        own.Value.Last = position;
        int count = 0;
        for (int i = 0; i < 3; i++) count += i;
        var scratch = new Scratch();
        scratch.Used = count + number + state.Sum;
        return (nuint)scratch.Used & 0;
    }

    public override nuint Write(UserReader user, long position)
    {
        _writes.Add(1);
        return Collections.Count() > 0 ? user.Remaining : 0;
    }
}

// The empty arrays that the framework keeps in static fields have nothing in them to share.
static class Collections
{
    public static int Count()
    {
        int count = 0;
        List<Listed> list = [new Listed()];
        foreach (Listed item in list) count += item.Count++;
        Dictionary<int, Found> found = [];
        found[1] = new Found();
        foreach (Found item in found.Values) count += item.Count++;
        Queue<Queued> queue = new();
        queue.Enqueue(new Queued());
        foreach (Queued item in queue) count += item.Count++;
        IEnumerable<Given> given = [new Given(), new Given()];
        foreach (Given item in given) count += item.Count++;
        return count;
    }
}

sealed class Listed
{
    public int Count;
}

sealed class Found
{
    public int Count;
}

sealed class Queued
{
    public int Count;
}

sealed class Given
{
    public int Count;
}

sealed class State
{
    readonly SpinLock<int> _sum = new(0);

    public int Name { get; set; }
    public State? Next { get; init; }

    public int Sum
    {
        get
        {
            using var sum = _sum.Lock();
            return ++sum.Value;
        }
    }
}

struct Position
{
    public long Last;
}

sealed class Scratch
{
    public int Used;
}
