// The keys and values of dictionaries as collections of their own: to LINQ, Join, foreach and others, more than once.
using System.Collections.Generic;
using System.Linq;

var ages = new Dictionary<string, int> { ["Ann"] = 30, ["Bob"] = 25, ["Cid"] = 41 };
Console.WriteLine(string.Join(" ", ages.Keys));
Console.WriteLine(ages.Values.Sum() + ages.Values.Max() + ages.Keys.Count);
Console.WriteLine(string.Join(",", ages.Keys.OrderByDescending(static k => k)));
foreach (string name in ages.Keys) Console.Write(name);
foreach (int age in ages.Values) Console.Write(age);
Console.WriteLine();
List<string> names = ages.Keys.ToList();
names.AddRange(ages.Keys);
Console.WriteLine($"{names.Count} {ages.Keys.Contains("Bob")} {ages.Values.Contains(41)}");
Dictionary<string, int>.KeyCollection kept = Make();
Console.WriteLine(string.Join("-", kept));
IEnumerable<string> keys = ages.Keys;
ages["Dan"] = 1;
Console.WriteLine(keys.Count());
IDictionary<string, int> contract = ages;
IReadOnlyDictionary<string, int> read = ages;
Console.WriteLine($"{contract.Keys.Count} {contract.Values.Contains(1)} {read.Keys.Last()} {read.Values.First()}");
try
{
    contract.Keys.Add("no");
}
catch (NotSupportedException)
{
    Console.WriteLine("read only");
}

var sorted = new SortedDictionary<int, string> { [3] = "c", [1] = "a", [2] = "b" };
foreach (int key in sorted.Keys) Console.Write(key);
foreach (string value in sorted.Values) Console.Write(value);
Console.WriteLine(string.Join("", sorted.Keys.Select(static k => k * 2)) + string.Concat(sorted.Values) + sorted.Keys.Count);
var nodes = new Dictionary<int, Node> { [1] = new("one"), [2] = new("two") };
foreach (Node node in nodes.Values) Console.Write(node.Name);
Console.WriteLine(nodes.Values.Count(static n => n.Name.Length == 3));

static Dictionary<string, int>.KeyCollection Make() => new Dictionary<string, int> { ["x"] = 1, ["y"] = 2 }.Keys;

sealed class Node(string name)
{
    public string Name => name;
}
