// User-defined operators with checked and unchecked forms, conversions in both forms, increments.
Tiny a = new(120), b = new(10);
Console.WriteLine(unchecked(a + b).Value);
Console.WriteLine(unchecked(-new Tiny(-128)).Value);
Console.WriteLine(unchecked((Tiny)300).Value);
Tiny c = new(127);
unchecked
{
    c++;
}

Console.WriteLine(c.Value);
Try(() => checked(a + b).Value);
Try(() => checked(-new Tiny(-128)).Value);
Try(() => checked((Tiny)300).Value);
Try(() =>
{
    Tiny d = new(127);
    checked
    {
        d++;
    }

    return d.Value;
});
Try(() => checked(b - new Tiny(3)).Value);
Try(() => checked((Tiny)100).Value);

static void Try(Func<int> f)
{
    try
    {
        Console.WriteLine(f());
    }
    catch (OverflowException)
    {
        Console.WriteLine("overflow");
    }
}

readonly record struct Tiny(sbyte Value)
{
    public static Tiny operator +(Tiny a, Tiny b) => new(unchecked((sbyte)(a.Value + b.Value)));
    public static Tiny operator checked +(Tiny a, Tiny b) => new(checked((sbyte)(a.Value + b.Value)));
    public static Tiny operator -(Tiny a, Tiny b) => new(unchecked((sbyte)(a.Value - b.Value)));
    public static Tiny operator -(Tiny a) => new(unchecked((sbyte)-a.Value));
    public static Tiny operator checked -(Tiny a) => new(checked((sbyte)-a.Value));
    public static Tiny operator ++(Tiny a) => new(unchecked((sbyte)(a.Value + 1)));
    public static Tiny operator checked ++(Tiny a) => new(checked((sbyte)(a.Value + 1)));
    public static explicit operator Tiny(int n) => new(unchecked((sbyte)n));
    public static explicit operator checked Tiny(int n) => new(checked((sbyte)n));
}
