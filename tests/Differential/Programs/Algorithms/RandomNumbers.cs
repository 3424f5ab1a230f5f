// Generators of random numbers behind an interface with static abstracts: xorshift, LCG, PCG, shuffling, sampling.
Console.WriteLine(Sample<XorShift>(1) + " " + Sample<Pcg>(42) + " " + Sample<Lcg>(7));
var generator = XorShift.Create(99);
int[] cards = new int[10];
for (int i = 0; i < cards.Length; i++) cards[i] = i;
Shuffle<int, XorShift>(cards, ref generator);
foreach (int card in cards) Console.Write(card);
Console.WriteLine();
int[] histogram = new int[6];
for (int i = 0; i < 600; i++) histogram[generator.Next() % 6]++;
bool even = true;
foreach (int count in histogram) even &= count is > 60 and < 140;
Console.WriteLine(even);

static string Sample<T>(ulong seed) where T : IGenerator<T>
{
    T generator = T.Create(seed);
    uint sum = 0;
    for (int i = 0; i < 10; i++) sum ^= generator.Next();
    return $"{sum:x8}";
}

static void Shuffle<T, TGenerator>(Span<T> items, ref TGenerator generator) where TGenerator : IGenerator<TGenerator>
{
    for (int i = items.Length - 1; i > 0; i--)
    {
        int j = (int)(generator.Next() % (uint)(i + 1));
        (items[i], items[j]) = (items[j], items[i]);
    }
}

interface IGenerator<TSelf> where TSelf : IGenerator<TSelf>
{
    static abstract TSelf Create(ulong seed);
    uint Next();
}

struct XorShift : IGenerator<XorShift>
{
    ulong _state;
    public static XorShift Create(ulong seed) => new() { _state = seed | 1 };

    public uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (uint)(_state >> 32);
    }
}

struct Pcg : IGenerator<Pcg>
{
    ulong _state;
    public static Pcg Create(ulong seed) => new() { _state = seed };

    public uint Next()
    {
        ulong old = _state;
        _state = unchecked(old * 6364136223846793005 + 1442695040888963407);
        return uint.RotateRight((uint)(((old >> 18) ^ old) >> 27), (int)(old >> 59));
    }
}

sealed class Lcg(ulong seed) : IGenerator<Lcg>
{
    uint _state = (uint)seed;
    public static Lcg Create(ulong seed) => new(seed);
    public uint Next() => _state = unchecked(_state * 1664525 + 1013904223);
}
