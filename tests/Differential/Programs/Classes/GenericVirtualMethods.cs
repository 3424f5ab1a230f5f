// Generic methods that are virtual, abstract or of interfaces; overrides in generic classes.
Visitor[] visitors = [new Counter(), new Printer()];
foreach (Visitor visitor in visitors)
{
    visitor.Visit(12);
    visitor.Visit("text");
    visitor.Visit(new Cell(3));
    Console.WriteLine(visitor.Convert<int, string>(5, "x"));
    Console.WriteLine(visitor.Total);
}

IFactory factory = new Repeat();
Console.WriteLine(factory.Make(7).Length);
Console.WriteLine(factory.Make("a")[1]);
Base<int> typed = new Derived<int>();
Console.WriteLine(typed.Pick(1, 2) + typed.Pick("a", 3));

abstract class Visitor
{
    public int Total { get; protected set; }
    public abstract void Visit<T>(T value);
    public virtual string Convert<TFrom, TTo>(TFrom from, TTo to) => "base";
}

sealed class Counter : Visitor
{
    public override void Visit<T>(T value) => this.Total += value is string ? 100 : typeof(T) == typeof(int) ? 10 : 1;
}

sealed class Printer : Visitor
{
    public override void Visit<T>(T value)
    {
        this.Total++;
        Console.WriteLine(value is int ? "int" : "other");
    }

    public override string Convert<TFrom, TTo>(TFrom from, TTo to) => typeof(TFrom) == typeof(int) ? "from int" : "from other";
}

interface IFactory
{
    T[] Make<T>(T value);
}

sealed class Repeat : IFactory
{
    public T[] Make<T>(T value) => [value, value, value];
}

class Base<T>
{
    public virtual int Pick<TOther>(TOther other, T own) => 1;
}

sealed class Derived<T> : Base<T>
{
    public override int Pick<TOther>(TOther other, T own) => typeof(TOther) == typeof(T) ? 1000 : base.Pick(other, own);
}

readonly record struct Cell(int Value);
