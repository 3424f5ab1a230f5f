// What is not what Unsupported/Borrowing has, but looks like it.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly Mutex<State> _state = new(default);
    readonly Mutex<Buffer<byte>> _bytes = new(new Buffer<byte>(Number));
    readonly Mutex<Data> _data = new(new Data(Number));

    public Driver()
    {
        SeveralSpans();
        TakenAnewInLoops();
        this.TakenAnew();
        this.AfterGrowing();
        this.ValueLeaves();
        Log.Info($"{ChosenBuffer(Number > 3)} {this.Early()} {FromStack()[1]}");
        Fill(stackalloc byte[8], out Span<byte> rest);
        rest.Clear();
        this.TwoLocks();
        InRefStruct();
    }

    static void SeveralSpans()
    {
        using var buffer = new Buffer<byte>(Number);
        Span<byte> one = buffer.Span, other = buffer.Span;
        one[0] = other[1];
        ref byte first = ref buffer.Span[0];
        first = one[buffer.Length - 1];
    }

    static void TakenAnewInLoops()
    {
        Span<byte> sum = stackalloc byte[4];
        for (uint i = 4; i < 6; i++)
        {
            using var buffer = new Buffer<byte>(i);
            Span<byte> bytes = buffer.Span[..4];
            bytes[0] = sum[0];
            bytes.CopyTo(sum);
        }

        sum[0]++;
    }

    void TakenAnew()
    {
        using var bytes = _bytes.Lock();
        Span<byte> span = bytes.Value.Span;
        span[0] = 1;
        bytes.Value.Dispose();
        bytes.Value = new Buffer<byte>(Number);
        span = bytes.Value.Span;
        span[0] = 1;
    }

    void AfterGrowing()
    {
        using var data = _data.Lock();
        ref Data it = ref data.Value;
        it.First(2)[1] = 1;
        it.Grow(Number * 2);
        it.First(2)[1] = 2;
    }

    /// <summary>A number does not lead into anything.</summary>
    int ValueLeaves()
    {
        int count;
        using (var state = _state.Lock())
        {
            ref State it = ref state.Value;
            count = it.Count++;
        }

        return count;
    }

    int Early()
    {
        for (int i = 0; i < 3; i++)
        {
            using var state = _state.Lock();
            ref int count = ref state.Value.Count;
            if (count > i) return count;
            count++;
        }

        return 0;
    }

    static int ChosenBuffer(bool first)
    {
        using var one = new Buffer<byte>(Number);
        using var other = new Buffer<byte>(Number + 1);
        ReadOnlySpan<byte> chosen = first ? one.AsReadOnlySpan() : other.AsReadOnlySpan();
        return chosen.Length;
    }

    static ReadOnlySpan<byte> FromStack() => "text"u8;

    static void Fill(Span<byte> bytes, out Span<byte> rest)
    {
        using var buffer = new Buffer<byte>(2);
        buffer.AsReadOnlySpan().CopyTo(bytes);
        rest = bytes[buffer.Length..];
    }

    void TwoLocks()
    {
        using var state = _state.Lock();
        ref int count = ref state.Value.Count;
        using (var bytes = _bytes.Lock()) count += bytes.Value.Length;
        count++;
    }

    static void InRefStruct()
    {
        using var buffer = new Buffer<byte>(Number);
        var reader = new Reader(buffer.AsReadOnlySpan());
        Log.Info($"{reader.Next()} {reader.Next()}");
        using var next = new Buffer<byte>(Number);
        reader = new Reader(next.AsReadOnlySpan());
        Log.Info($"{reader.Next()}");
    }

    struct State
    {
        public int Count;
    }

    struct Data(uint size)
    {
        Buffer<byte> _bytes = new(size);

        public Span<byte> First(int count) => _bytes.Span[..count];

        public void Grow(uint size)
        {
            _bytes.Dispose();
            _bytes = new Buffer<byte>(size);
        }
    }

    ref struct Reader(ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> _rest = rest;

        public byte Next()
        {
            byte next = _rest[0];
            _rest = _rest[1..];
            return next;
        }
    }
}
