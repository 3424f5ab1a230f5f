// What is not what Unsupported/Ownership has, but looks like it.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly Mutex<int> _count = new(0);
    readonly SpinLock<Buffer<byte>> _spare = new(default);
    readonly Keeper _keeper;

    public Driver()
    {
        _keeper = new Keeper(Made());
        this.OneAfterTheOther();
        BesideAChoice(Number > 3);
        GivenBesideAChoice(new Buffer<byte>(2), Number > 4);
        OnEachWay(Number > 2);
        InLoops();
        Log.Info($"{Guarded()} {_keeper.Print()}");
        this.Twice();
        this.IntoALock();
        IntoAnObject();
        this.InAView();
        InAStruct();
    }

    /// <summary>Nothing between the buffer and the lock can fail: the lock is there.</summary>
    void IntoALock()
    {
        var fresh = new Buffer<byte>(Number);
        using var spare = _spare.Lock();
        spare.Value = fresh;
    }

    static void IntoAnObject()
    {
        var thing = new Thing { Bytes = new Buffer<byte>(Number) };
        Log.Info($"{thing.Bytes.Length}");
    }

    void InAView()
    {
        using var view = this.Open();
        view.Value++;
    }

    View Open() => new(_count.Lock());

    static void InAStruct()
    {
        var pair = new Pair { First = new Buffer<byte>(Number), Count = 1 };
        pair.Count += pair.First.Length;
        Consume(pair);
    }

    static void Consume(Pair pair)
    {
        Log.Info($"{pair.Count}");
        pair.First.Dispose();
    }

    ref struct View(MutexGuard<int> guard)
    {
        MutexGuard<int> _guard = guard;

        public readonly ref int Value => ref _guard.Value;

        public void Dispose() => _guard.Dispose();
    }

    struct Pair
    {
        public Buffer<byte> First;
        public int Count;
    }

    sealed class Thing
    {
        public Buffer<byte> Bytes;
    }

    static Buffer<byte> Made()
    {
        var buffer = new Buffer<byte>(Number);
        return buffer;
    }

    /// <summary>The buffer waits on IL's stack while the other argument is chosen.</summary>
    static void BesideAChoice(bool first) => Choose(new Buffer<byte>(Number), first ? static () => Log.Info("first") : static () => Log.Info("second"));

    static void GivenBesideAChoice(Buffer<byte> buffer, bool first) => Choose(buffer, first ? static () => Log.Info("a") : static () => Log.Info("b"));

    static void Choose(Buffer<byte> given, Action action)
    {
        using var buffer = given;
        action();
    }

    void OneAfterTheOther()
    {
        var count = _count.Lock();
        count.Value = 1;
        count.Dispose();
        count = _count.Lock();
        count.Value = 2;
        count.Dispose();
    }

    static void OnEachWay(bool much)
    {
        var buffer = new Buffer<byte>(Number);
        if (much)
        {
            buffer.Dispose();
        }
        else
        {
            Consume(buffer);
        }
    }

    static void InLoops()
    {
        for (uint i = 0; i < Number; i++)
        {
            using var first = new Buffer<byte>(Number);
            if (i == 2) continue;
            Consume(new Buffer<byte>(i));
            first.Span[0] = 1;
        }
    }

    static int Guarded()
    {
        var buffer = new Buffer<byte>(Number);
        try
        {
            buffer.Span[0] = 3;
            return buffer[0];
        }
        finally
        {
            buffer.Dispose();
        }
    }

    void Twice()
    {
        using var outer = new Buffer<byte>(Number);
        using var count = _count.Lock();
        if (outer.Length > 5) return;
        count.Value += outer.Length;
    }

    static void Consume(Buffer<byte> given)
    {
        using var buffer = given;
        Log.Info($"{buffer.Length} bytes");
    }
}

sealed class Keeper(Buffer<byte> bytes)
{
    Buffer<byte> _bytes = bytes;

    public int Print()
    {
        ref readonly Buffer<byte> same = ref _bytes;
        _bytes.Span[0] = 4;
        return same.Length + _bytes[0];
    }
}
