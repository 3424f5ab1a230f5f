// GroupBy, ToLookup, Join and GroupJoin: orders, null keys, comparers, result selectors, queries, and when they run.
using System.Collections.Generic;
using System.Linq;

string[] words = ["apple", "Avocado", "banana", "cherry", "blueberry", "apricot", "Cranberry"];
foreach (IGrouping<char, string> group in words.GroupBy(static w => w[0])) Console.WriteLine($"{group.Key}: {string.Join(",", group)} {group.Count()}");
foreach (var group in words.GroupBy(static w => w[..1], StringComparer.OrdinalIgnoreCase)) Console.WriteLine($"{group.Key} {group.First()} {group.Last()}");
foreach (string line in words.GroupBy(static w => w.Length, static (length, all) => $"{length}={all.Count()}")) Console.Write(line + " ");
Console.WriteLine();
foreach (var group in words.GroupBy(static w => w.Length % 2 == 0, static w => w.Length)) Console.Write($"{group.Key}:{group.Sum()} ");
Console.WriteLine(string.Join(";", words.GroupBy(static w => w.Length, static w => w[0], static (length, all) => length + string.Concat(all))));
foreach (var group in from w in words where w.Length > 5 group w.Length by w[^1] into g orderby g.Key select (g.Key, g.Max())) Console.Write(group);
Console.WriteLine();

string?[] some = ["x", null, "y", null];
foreach (var group in some.GroupBy(static s => s)) Console.Write($"[{group.Key ?? "null"} {group.Count()}]");
ILookup<string?, int> lookup = some.ToLookup(static s => s, static s => s is null ? -1 : 1);
Console.WriteLine($"{lookup.Count} {lookup[null].Sum()} {lookup["x"].Single()} {lookup["none"].Count()} {lookup.Contains("y")} {lookup.Contains("z")}");
foreach (IGrouping<string?, int> group in lookup) Console.Write($"{group.Key}{group.Count()} ");
Console.WriteLine();

(int Id, string Name)[] people = [(1, "Ann"), (2, "Bob"), (3, "Cid")];
(int Owner, string Pet)[] pets = [(1, "cat"), (3, "dog"), (1, "fish"), (4, "bird")];
foreach (string line in people.Join(pets, static p => p.Id, static p => p.Owner, static (person, pet) => $"{person.Name}:{pet.Pet}")) Console.Write(line + " ");
foreach (string line in people.GroupJoin(pets, static p => p.Id, static p => p.Owner, static (person, all) => $"{person.Name}={all.Count()}")) Console.Write(line + " ");
Console.WriteLine();
foreach (var line in from person in people join pet in pets on person.Id equals pet.Owner into own from one in own.DefaultIfEmpty() select (person.Name, one.Pet)) Console.Write(line);
Console.WriteLine();
foreach (string line in some.Join(some, static s => s, static s => s, static (a, b) => $"{a}{b}")) Console.Write(line + " ");
Console.WriteLine();

int calls = 0;
IEnumerable<IGrouping<int, int>> late = Enumerable.Range(0, 6).Select(i => { calls++; return i; }).GroupBy(static i => i % 2);
Console.WriteLine(calls);
Console.WriteLine($"{late.First().Sum()} {calls} {late.Count()} {calls}");
Dictionary<int, List<string>> byLength = words.GroupBy(static w => w.Length).ToDictionary(static g => g.Key, static g => g.ToList());
Console.WriteLine($"{byLength.Count} {byLength[6].Count}");
foreach (var group in new List<Item> { new("a", 1), new("b", 2), new("a", 3) }.GroupBy(static i => i.Kind).OrderByDescending(static g => g.Sum(static i => i.Size)))
    Console.Write($"{group.Key}{group.Sum(static i => i.Size)} ");
Console.WriteLine();
try
{
    words.GroupBy((Func<string, int>)null!);
}
catch (ArgumentNullException)
{
    Console.WriteLine("at once");
}

record Item(string Kind, int Size);
