// is, as and casts over classes, interfaces, generics, arrays and sealed types.
object[] things = [new Leaf(), new Branch(), new Box<int>(3), new Box<string>("s"), new int[2], "text", new Action(static () => { })];
foreach (object thing in things)
{
    Console.Write(thing is Node ? 1 : 0);
    Console.Write(thing is IMarked ? 1 : 0);
    Console.Write(thing is Leaf ? 1 : 0);
    Console.Write(thing is Box<int> ? 1 : 0);
    Console.Write(thing is Box<string> { Value: "s" } ? 1 : 0);
    Console.Write(thing is int[] { Length: 2 } ? 1 : 0);
    Console.Write(thing is string ? 1 : 0);
    Console.Write(thing is Action ? 1 : 0);
    Console.Write(thing is IBox<int> ? 1 : 0);
    Console.WriteLine((thing as Node)?.Depth ?? -1);
}

foreach (object thing in things)
{
    try
    {
        Console.WriteLine(((IMarked)thing).Mark);
    }
    catch (InvalidCastException)
    {
        Console.WriteLine("not marked");
    }
}

Console.WriteLine(To<Node>(things[1])?.Depth ?? -1);
Console.WriteLine(To<Leaf>(things[1]) is null);
Node? none = null;
Leaf? cast = (Leaf?)none;
Console.WriteLine(cast is null);

static T? To<T>(object value) where T : class => value as T;

interface IMarked
{
    string Mark { get; }
}

abstract class Node
{
    public virtual int Depth => 0;
}

sealed class Leaf : Node;

class Branch : Node, IMarked
{
    public override int Depth => 1;
    public string Mark => "branch";
}

interface IBox<T>
{
    T Value { get; }
}

sealed class Box<T>(T value) : IBox<T>
{
    public T Value => value;
}
