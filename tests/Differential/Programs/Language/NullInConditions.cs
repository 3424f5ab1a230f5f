// null of every reference type in conditions, conversions, arguments, patterns, with constants the compiler knows.
string? text = null;
int[]? array = null;
Action? action = null;
object? thing = null;
Exception? error = null;
INode? node = null;
Console.WriteLine($"{text == null} {array is null} {action is not null} {thing == text} {error is null} {node is Node}");
Console.WriteLine(text is { Length: > 0 } || array is [1, ..] || node is { Next: null });
Console.WriteLine(Kind(null) + Kind("x") + Kind(new Node()) + Kind(new int[1]));
Console.WriteLine(((Node?)node)?.Next is null);
Console.WriteLine((node as Node) == null);
Console.WriteLine(Or(text, "none") + Or("some", "none"));
node = new Node { Next = node };
Console.WriteLine(node is Node { Next: null } && ((Node)node).Next is null);
thing = node;
Console.WriteLine(ReferenceEquals(thing, node) && thing == (object)node);
if (text is null && array is not { Length: 0 } && error?.Message is null) Console.WriteLine("all null");

static string Kind(object? value) => value switch
{
    null => "null ",
    string => "text ",
    INode { Next: null } => "last ",
    int[] { Length: 1 } => "one ",
    _ => "other ",
};

static string Or(string? a, string b) => a is null ? b : a;

interface INode
{
    INode? Next { get; }
}

sealed class Node : INode
{
    public INode? Next { get; init; }
}
