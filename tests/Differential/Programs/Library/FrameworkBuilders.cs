// Framework code whose own builders keep spans of what they build: SelectMany, ToArray of structs with references, Join of objects; spans given out in loops.
using System.Collections.Generic;
using System.Linq;

List<List<int>> table = [[1], [2, 3], []];
List<int> flat = table.SelectMany(static row => row).ToList();
Console.WriteLine($"{flat.Count} {table.SelectMany(static row => row).ToArray().Length} {table.SelectMany(static (row, i) => row.Select(x => x * i)).Sum()}");
Console.WriteLine(string.Join(" ", 1, 'c', true, "text", null, 2L));
Console.WriteLine(string.Concat(Enumerable.Repeat("ab", 3)));
var pairs = new List<(string Name, int Size)> { ("a", 1), ("b", 2), ("c", 3) };
(string Name, int Size)[] some = pairs.Where(static p => p.Size > 1).ToArray();
Console.WriteLine(some[1].Name + some.Length);
Console.WriteLine(string.Join(", ", pairs.Select(static p => p.Name)) + string.Concat(pairs.Select(static p => p.Size)));
Console.WriteLine(string.Join("|", pairs));
foreach (string line in (string[])["a=b", "c", "dd=e", "=f"])
{
    if (Cut(line, '=', out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)) Console.WriteLine($"{key}:{value}");
    else Console.WriteLine($"none of {key}");
}

ReadOnlySpan<char> last = default;
foreach (string line in (string[])["x=1", "y=2"])
{
    Cut(line, '=', out last, out _);
    Console.Write(last.Length);
}

Console.WriteLine();
string[] names = new string[3];
pairs.Select(static p => p.Name).ToArray().CopyTo(names, 0);
Console.WriteLine(names[2]);
int[] numbers = [1, 2, 1, 3];
int[] into = new int[6];
numbers.CopyTo(into, 2);
Console.WriteLine($"{into[2]} {into[5]} {Array.LastIndexOf(numbers, 1)} {Array.LastIndexOf(numbers, 9)} {Array.IndexOf(numbers, 3)}");
try
{
    numbers.CopyTo(into, 3);
}
catch (ArgumentException)
{
    Console.WriteLine("too short");
}

var stack = new Stack<(int, string)>();
stack.Push((1, "a"));
stack.Push((2, "b"));
Console.WriteLine($"{stack.Contains((1, "a"))} {stack.Contains((1, "b"))} {pairs.LastIndexOf(("b", 2))}");

static bool Cut(ReadOnlySpan<char> text, char at, out ReadOnlySpan<char> before, out ReadOnlySpan<char> after)
{
    int place = text.IndexOf(at);
    before = place < 0 ? text : text[..place];
    after = place < 0 ? default : text[(place + 1)..];
    return place >= 0;
}
