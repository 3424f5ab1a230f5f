// Structs are values: copies on assignment, argument, return, capture, in collections; readonly members, defensive copies, this by ref.
var a = new Counter { N = 1 };
Counter b = a;
b.Up();
Console.WriteLine($"{a.N} {b.N}");
Change(a);
ChangeRef(ref a);
Console.WriteLine(a.N);
Counter[] array = [a, b];
array[0].Up();
Counter element = array[1];
element.Up();
Console.WriteLine($"{array[0].N} {array[1].N} {a.N}");
List<Counter> list = [a];
Counter item = list[0];
item.Up();
Console.WriteLine(list[0].N);
var holder = new Holder();
holder.Mutable.Up();
holder.ReadOnly.Up();
Console.WriteLine($"{holder.Mutable.N} {holder.ReadOnly.N} {holder.Property.N}");
In(in a);
Console.WriteLine(a.N);
Func<int> captured = () =>
{
    a.Up();
    return a.N;
};
Console.WriteLine(captured() + captured() + a.N);
Console.WriteLine(new Counter { N = 5 }.Plus(3).Plus(4).N);
Counter zero = default, same = new();
Console.WriteLine(zero.N == same.N);
a = a with { N = 50 };
Console.WriteLine(a.N);
var withDefault = new WithDefaults();
Console.WriteLine(withDefault.X + default(WithDefaults).X);

static void Change(Counter c) => c.Up();

static void ChangeRef(ref Counter c) => c.Up();

static void In(in Counter c) => c.Up();

struct Counter
{
    public int N;
    public void Up() => this.N++;
    public readonly Counter Plus(int n) => new() { N = this.N + n };
}

struct WithDefaults
{
    public int X = 7;
    public WithDefaults() { }
}

sealed class Holder
{
    public Counter Mutable;
    public readonly Counter ReadOnly;
    public Counter Property { get; } = new() { N = 3 };
}
