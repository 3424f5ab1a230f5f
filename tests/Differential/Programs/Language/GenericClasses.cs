// Generic classes: static fields per type, inheritance between them, nested, interfaces, variance by hand, constraints in bases.
Counter<int>.Count = 5;
Counter<string>.Count++;
Console.WriteLine($"{Counter<int>.Count} {Counter<string>.Count} {Counter<long>.Count}");
Base<int> number = new Numbers();
Base<string> text = new Texts();
Console.WriteLine($"{number.Describe()} {text.Describe()}");
Console.WriteLine(new Tree<int>(5).Add(3).Add(8).Add(4).Sum(static n => n));
Console.WriteLine(new Tree<string>("m").Add("a").Add("z").Sum(static s => s[0]));
var cell = new Cell<Cell<int>>(new Cell<int>(7));
Console.WriteLine(cell.Value.Value);
cell.Value = new(9);
Console.WriteLine(cell.Value.Value);
IPair<string, int> pair = new Pair<string, int>("k", 3);
Console.WriteLine(pair.Swap().First + pair.Swap().Second.Length);
Option<string> some = Option.Some("x"), none = Option<string>.None;
Console.WriteLine(some.Or("y") + none.Or("y") + some.Map(static s => s.Length).Or(0));

static class Counter<T>
{
    public static int Count;
}

abstract class Base<T>(T value)
{
    protected T Value => value;
    public abstract string Name { get; }
    public string Describe() => $"{this.Name} {this.Value}";
}

sealed class Numbers() : Base<int>(42)
{
    public override string Name => "number";
}

sealed class Texts() : Base<string>("hello")
{
    public override string Name => "text";
}

sealed class Tree<T>(T value) where T : notnull
{
    Tree<T>? _left, _right;

    public Tree<T> Add(T item)
    {
        bool left = item is int i && value is int v ? i < v : item is string s && value is string w && s[0] < w[0];
        ref Tree<T>? child = ref left ? ref _left : ref _right;
        if (child is null) child = new(item);
        else child.Add(item);
        return this;
    }

    public int Sum(Func<T, int> f) => f(value) + (_left?.Sum(f) ?? 0) + (_right?.Sum(f) ?? 0);
}

sealed class Cell<T>(T value)
{
    public T Value { get; set; } = value;
}

interface IPair<T1, T2>
{
    T1 First { get; }
    T2 Second { get; }
    IPair<T2, T1> Swap();
}

sealed record Pair<T1, T2>(T1 First, T2 Second) : IPair<T1, T2>
{
    public IPair<T2, T1> Swap() => new Pair<T2, T1>(this.Second, this.First);
}

readonly struct Option<T>
{
    readonly T _value;
    readonly bool _has;
    public Option(T value) => (_value, _has) = (value, true);
    public static Option<T> None => default;
    public T Or(T otherwise) => _has ? _value : otherwise;
    public Option<TOut> Map<TOut>(Func<T, TOut> f) => _has ? new(f(_value)) : default;
}

static class Option
{
    public static Option<T> Some<T>(T value) => new(value);
}
