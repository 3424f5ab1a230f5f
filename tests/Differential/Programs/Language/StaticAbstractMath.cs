using System.Numerics;

// Generic math: INumber and its parts, own types with static abstracts, virtual statics with defaults.
Console.WriteLine(Sum<int>([1, 2, 3]) + Sum<long>([4, 5]));
Console.WriteLine(Sum<byte>([200, 100]));
Console.WriteLine((ulong)Power(3, 5) + Power(2UL, 40));
Console.WriteLine(Gcd(84, 36) + Gcd(17L, 5));
Console.WriteLine(Sum<Mod7>([new(5), new(6), new(3)]).Value);
Console.WriteLine(Power(new Mod7(3), 100).Value);
Console.WriteLine(Name<Mod7>() + Name<Plain>());
Console.WriteLine(Clamp(15, 0, 10) + Clamp(-3L, 0, 10));
Console.WriteLine(CountBits((byte)0xF1) + CountBits(ulong.MaxValue));
Console.WriteLine(int.CreateTruncating(0x1_0000_0005L) + byte.CreateSaturating(300));

static T Sum<T>(ReadOnlySpan<T> values) where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>
{
    T sum = T.AdditiveIdentity;
    foreach (T value in values) sum = unchecked(sum + value);
    return sum;
}

static T Power<T>(T value, int exponent) where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T>
{
    T result = T.MultiplicativeIdentity;
    for (; exponent > 0; exponent >>= 1)
    {
        if ((exponent & 1) != 0) result *= value;
        value *= value;
    }

    return result;
}

static T Gcd<T>(T a, T b) where T : IBinaryInteger<T> => T.IsZero(b) ? a : Gcd(b, a % b);

static T Clamp<T>(T value, T low, T high) where T : INumber<T> => value < low ? low : value > high ? high : value;

static int CountBits<T>(T value) where T : IBinaryInteger<T>
{
    int count = 0;
    for (; value != T.Zero; value >>>= 1)
        if ((value & T.One) == T.One)
            count++;
    return count;
}

static string Name<T>() where T : INamed => T.Name + T.Upper;

interface INamed
{
    static abstract string Name { get; }
    static virtual int Upper => 1;
}

readonly record struct Plain : INamed
{
    public static string Name => "plain";
}

readonly record struct Mod7(int Value) : INamed, IAdditionOperators<Mod7, Mod7, Mod7>, IAdditiveIdentity<Mod7, Mod7>, IMultiplyOperators<Mod7, Mod7, Mod7>,
    IMultiplicativeIdentity<Mod7, Mod7>
{
    public static string Name => "mod";
    public static int Upper => 7;
    public static Mod7 AdditiveIdentity => new(0);
    public static Mod7 MultiplicativeIdentity => new(1);
    public static Mod7 operator +(Mod7 a, Mod7 b) => new((a.Value + b.Value) % 7);
    public static Mod7 operator *(Mod7 a, Mod7 b) => new(a.Value * b.Value % 7);
}
