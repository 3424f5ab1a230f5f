[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly uint Number = 3;

    readonly Mutex<Data> _data = new(new Data(Number));

    public Driver()
    {
        using var data = _data.Lock();
        Span<byte> first = data.Value.First(2);
        data.Value.Grow(Number * 2);
        first[1] = 3; // TUSK0404
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
}
