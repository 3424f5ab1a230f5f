// Static abstract and virtual interface members, operators, default interface methods.
Console.WriteLine(Sum<Modular>([new(90), new(20), new(5)]).Value);
Console.WriteLine(Sum<Saturating>([new(200), new(100)]).Value);
Console.WriteLine($"{Describe<Modular>()} {Describe<Saturating>()}");
Console.WriteLine(Power(new Modular(3), 5).Value);

static T Sum<T>(ReadOnlySpan<T> values) where T : struct, INumber<T>
{
    T sum = T.Zero;
    foreach (T value in values) sum += value;
    return sum;
}

static T Power<T>(T value, int exponent) where T : struct, INumber<T>
{
    T result = T.One;
    for (; exponent > 0; exponent--) result *= value;
    return result;
}

static int Describe<T>() where T : struct, INumber<T> => T.Limit * 1000 + T.Bias;

interface INumber<T> where T : INumber<T>
{
    static abstract T Zero { get; }
    static abstract T One { get; }
    static abstract int Limit { get; }
    static virtual int Bias => 1;
    static abstract T operator +(T a, T b);
    static abstract T operator *(T a, T b);
}

readonly struct Modular(int value) : INumber<Modular>
{
    public int Value { get; } = value % 100;
    public static Modular Zero => new(0);
    public static Modular One => new(1);
    public static int Limit => 100;
    public static Modular operator +(Modular a, Modular b) => new(a.Value + b.Value);
    public static Modular operator *(Modular a, Modular b) => new(a.Value * b.Value);
}

readonly struct Saturating(int value) : INumber<Saturating>
{
    public int Value { get; } = Math.Min(value, 255);
    public static Saturating Zero => new(0);
    public static Saturating One => new(1);
    public static int Limit => 255;
    public static int Bias => 2;
    public static Saturating operator +(Saturating a, Saturating b) => new(a.Value + b.Value);
    public static Saturating operator *(Saturating a, Saturating b) => new(a.Value * b.Value);
}
