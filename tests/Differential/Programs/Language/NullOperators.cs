// ?. ?[] ?? ??= over references, nullables and structs; each part is evaluated once; assignment through ?. of C# 14.
Node? node = new("a", new("b", null));
Node? none = null;
Console.WriteLine($"{node?.Next?.Name} {node?.Next?.Next?.Name ?? "end"} {none?.Name.Length ?? -1}");
Console.WriteLine(node?.Next?.Name.Length ?? -1);
Console.WriteLine(none?.Next is null);
int[]? array = [1, 2], missing = null;
Console.WriteLine($"{array?[1]} {missing?[1] ?? 9} {missing?.Length ?? 0}");
int calls = 0;
Console.WriteLine(Get(true)?.Next?.Name);
Console.WriteLine(Get(false)?.Next?.Name ?? "none");
Console.WriteLine(calls);
string? text = null;
text ??= "default";
text ??= Fail();
Console.WriteLine(text);
node?.Value = 5;
none?.Value = Count();
node?.Next?.Value += 7;
Console.WriteLine($"{node!.Value} {node.Next!.Value} {calls}");
int? number = null;
Console.WriteLine(number ?? calls);
number ??= 3;
Console.WriteLine(number + 1 ?? -1);
Action? action = null;
action?.Invoke();

Node? Get(bool give)
{
    calls++;
    return give ? node : null;
}

int Count() => calls += 100;

static string Fail() => throw new InvalidOperationException("evaluated");

sealed class Node(string name, Node? next)
{
    public string Name => name;
    public Node? Next => next;
    public int Value;
}
