// What is not what Unsupported has of Rcu, SeqLock and PerCpu, but looks like it.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Rcu<Limits> _limits = new(new Limits(10));
    readonly Rcu<Buffer<int>> _table = new(new Buffer<int>(16));
    readonly SeqLock<(int X, int Y)> _position = new((0, 0));
    readonly SpinLock<int> _moves = new(0);
    readonly Mutex<int> _writers = new(0);
    readonly PerCpu<int> _counts = new();
    readonly PerCpu<long> _sums = new();
    readonly HrTimer<Driver.State> _timer;

    sealed class State(Rcu<Limits> limits, SeqLock<(int X, int Y)> position, PerCpu<int> counts)
    {
        public int Look()
        {
            using var found = limits.Read();
            using var count = counts.Local();
            using (var place = position.Write()) place.Value.X++;
            return count.Value + found.Value.High + position.Read().X;
        }
    }

    public Driver()
    {
        _timer = new(new State(_limits, _position, _counts), static state => state.Look() > 3 ? null : Ktime.FromMilliseconds(1));
        _timer.Start(Ktime.FromMilliseconds(1));
        this.Replace();
        Log.Info($"{this.Keep().High} {this.Length()} {this.Nested()} {this.Moves()}");
    }

    /// <summary>Made of what was read, but published when nothing is read any more.</summary>
    void Replace()
    {
        using var writers = _writers.Lock();
        writers.Value++;
        int high;
        using (var limits = _limits.Read()) high = limits.Value.High;
        var next = new Limits(0);
        next.High = high + 1;
        _limits.Publish(next);
        using Buffer<int> old = _table.Swap(new Buffer<int>(32));
        Delay.Sleep(1);
    }

    /// <summary>What is counted may leave the guard.</summary>
    Limits Keep()
    {
        using var limits = _limits.Read();
        return limits.Value;
    }

    int Length()
    {
        using var table = _table.Read();
        using var moves = _moves.Lock();
        ReadOnlySpan<int> values = table.Value.AsReadOnlySpan();
        return values.Length + moves.Value;
    }

    /// <summary>Nobody waits for those who read, and in whatever order.</summary>
    int Nested()
    {
        using var one = _limits.Read();
        using var two = _counts.Local();
        using var three = _sums.Local();
        using var four = _counts.Local();
        using var five = _limits.Read();
        two.Value++;
        return one.Value.High - five.Value.High + four.Value + (int)three.Value;
    }

    /// <summary>By hand, but in order; and one after the other.</summary>
    void InOrder(bool twice)
    {
        var one = _counts.Local();
        var two = _position.Write();
        two.Value.X = one.Value;
        two.Dispose();
        one.Dispose();
        var three = _sums.Local();
        three.Value = 1;
        three.Dispose();
        if (twice) this.InOrderOnce();
    }

    void InOrderOnce()
    {
        for (int i = 0; i < 3; i++)
        {
            using var one = _counts.Local();
            using var two = _sums.Local();
            if (two.Value > 3) return;
            two.Value += one.Value;
        }
    }

    int Moves()
    {
        this.InOrder(true);
        using var sums = _sums.Local();
        using var counts = _counts.Local();
        using (var moves = _moves.Lock()) moves.Value += _position.Read().X;
        using var position = _position.Write();
        return position.Value.Y + counts.Value;
    }
}

sealed class Limits(int high)
{
    public int High { get; set; } = high;
}
