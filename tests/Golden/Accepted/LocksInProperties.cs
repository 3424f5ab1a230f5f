// Two locks of one class, behind properties, and two of different types: each its own.
[Module(License = License.GPL)]
sealed class Driver : Module
{
    readonly Pair _pair = new();

    public Driver()
    {
        using (var first = _pair.First.Lock())
        {
            using var second = _pair.Second.Lock();
            second.Value = first.Value;
        }

        Both(_pair.Small, _pair.Large);
    }

    static void Both(Mutex<byte> small, Mutex<long> large)
    {
        using var one = small.Lock();
        using var other = large.Lock();
        other.Value = one.Value;
    }
}

sealed class Pair
{
    public Mutex<int> First { get; } = new(1);
    public Mutex<int> Second { get; } = new(2);
    public Mutex<byte> Small { get; } = new(3);
    public Mutex<long> Large { get; } = new(4);
}
