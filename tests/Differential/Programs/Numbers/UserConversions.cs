// Implicit and explicit conversions of one's own, chained with built-in ones, lifted, in arguments and patterns of use.
Celsius c = 20;
Fahrenheit f = (Fahrenheit)c;
Console.WriteLine(f.Degrees);
int back = (int)(Celsius)f;
Console.WriteLine(back);
Console.WriteLine(Warm(30));
Console.WriteLine(Warm((Celsius)f));
Celsius? maybe = 5;
Fahrenheit? lifted = (Fahrenheit?)maybe;
Console.WriteLine(lifted?.Degrees ?? -1);
maybe = null;
Console.WriteLine(((Fahrenheit?)maybe).HasValue);
Name name = "ann";
Console.WriteLine(name.Length + ((string)name).Length);
byte small = (byte)new Celsius(300);
Console.WriteLine(small);
Wrapper<int> wrapped = 7;
Console.WriteLine(wrapped.Value + (int)wrapped);
long total = c + (long)5;
Console.WriteLine(total);

static bool Warm(Celsius c) => c.Degrees > 25;

readonly struct Celsius(int degrees)
{
    public int Degrees => degrees;
    public static implicit operator Celsius(int n) => new(n);
    public static implicit operator long(Celsius c) => c.Degrees;
    public static explicit operator int(Celsius c) => c.Degrees;
    public static explicit operator byte(Celsius c) => (byte)c.Degrees;
    public static explicit operator Fahrenheit(Celsius c) => new(c.Degrees * 9 / 5 + 32);
}

readonly struct Fahrenheit(int degrees)
{
    public int Degrees => degrees;
    public static explicit operator Celsius(Fahrenheit f) => new((f.Degrees - 32) * 5 / 9);
}

sealed class Name(string text)
{
    public int Length => text.Length;
    public static implicit operator Name(string text) => new(text);
    public static explicit operator string(Name name) => name.Length == 0 ? "" : "name";
}

readonly record struct Wrapper<T>(T Value)
{
    public static implicit operator Wrapper<T>(T value) => new(value);
    public static explicit operator T(Wrapper<T> wrapper) => wrapper.Value;
}
