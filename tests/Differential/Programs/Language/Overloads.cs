// Overload resolution: by type, by ref kind, by arity, generic or not, optional, params, user conversions, inheritance.
Console.WriteLine(O.F(1) + O.F(1L) + O.F((byte)1) + O.F('a') + O.F("s") + O.F(null) + O.F(1, 2));
int n = 5;
Console.WriteLine(O.G(n) + O.G(ref n) + O.G(in n, 0));
Console.WriteLine(O.H(3) + O.H("x") + O.H(3.ToString()) + O.H<int>(4));
Console.WriteLine(O.P() + O.P(1) + O.P(1, 2) + O.P(1, 2, 3));
Base b = new Derived();
Console.WriteLine(b.M(1) + new Derived().M(1) + new Derived().M((short)1));
Console.WriteLine(O.K(new Wrapper(7)));
Console.WriteLine(O.L(x => x + 1) + O.L((x, y) => x + y));

static class O
{
    public static string F(int n) => "int ";
    public static string F(long n) => "long ";
    public static string F(string? s) => "string ";
    public static string F(int a, int b) => "two ";
    public static string G(int n) => "value ";
    public static string G(ref int n) => "ref ";
    public static string G(in int n, int m) => "in ";
    public static string H(int n) => "int ";
    public static string H<T>(T value) => "generic ";
    public static string P() => "none ";
    public static string P(int a) => "one ";
    public static string P(int a, int b = 0) => "optional ";
    public static string P(params int[] many) => "params ";
    public static string K(long n) => $"long {n}";
    public static string L(Func<int, int> f) => $"one {f(1)} ";
    public static string L(Func<int, int, int> f) => $"two {f(1, 2)}";
}

class Base
{
    public virtual string M(long n) => "base ";
}

sealed class Derived : Base
{
    public override string M(long n) => "derived long ";
    public string M(int n) => "derived int ";
}

readonly record struct Wrapper(int Value)
{
    public static implicit operator long(Wrapper w) => w.Value;
}
