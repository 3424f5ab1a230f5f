// Comparer<T>.Default of enums, Nullable and types with only the IComparable of objects, where collections and LINQ use it.
using System.Collections;
using System.Collections.Generic;
using System.Linq;

Console.WriteLine($"{Comparer<Level>.Default.Compare(Level.Low, Level.High)} {Comparer<Level>.Default.Compare(Level.High, Level.Low)} {Comparer<Level>.Default.Compare(Level.Low, Level.Low)}");
Console.WriteLine($"{Comparer<Big>.Default.Compare(Big.Top, Big.One)} {Comparer<Small>.Default.Compare(Small.Minus, Small.Plus)}");
Console.WriteLine($"{Comparer<int?>.Default.Compare(null, 1)} {Comparer<int?>.Default.Compare(1, null)} {Comparer<int?>.Default.Compare(null, null)} {Comparer<int?>.Default.Compare(3, 2)}");
Console.WriteLine($"{Comparer<Level?>.Default.Compare(null, Level.Low)} {Comparer<Level?>.Default.Compare(Level.High, Level.Low)} {Comparer<Size?>.Default.Compare(new Size(1), new Size(2))}");

var sorted = new SortedDictionary<Level, string> { [Level.High] = "h", [Level.Low] = "l", [Level.Middle] = "m" };
foreach (KeyValuePair<Level, string> pair in sorted) Console.Write($"{pair.Key}={pair.Value} ");
Console.WriteLine();

var levels = new List<Level> { Level.High, Level.Low, Level.Middle, Level.Low };
levels.Sort();
foreach (Level level in levels) Console.Write($"{level} ");
Console.WriteLine(levels.BinarySearch(Level.Middle));

int?[] maybe = [3, null, 1, null, 2];
Array.Sort(maybe);
foreach (int? one in maybe) Console.Write(one is { } value ? $"{value} " : "null ");
Console.WriteLine();

var olds = new List<Old> { new(3), new(1), new(2) };
olds.Sort();
foreach (Old old in olds) Console.Write($"{old.Rank} ");
OldValue[] values = [new(3), new(1), new(2)];
Array.Sort(values);
foreach (OldValue value in values) Console.Write($"{value.Rank} ");
Console.WriteLine(Comparer<Old>.Default.Compare(null, olds[0]));

(string Name, Level Level)[] people = [("a", Level.High), ("b", Level.Low), ("c", Level.Middle)];
foreach ((string name, _) in people.OrderBy(p => p.Level)) Console.Write(name);
foreach ((string name, _) in people.OrderByDescending(p => p.Level)) Console.Write(name);
Console.WriteLine($" {people.Max(p => p.Level)} {people.Min(p => p.Level)} {maybe.Max()} {people.MaxBy(p => p.Level).Name}");

object[] mixed = [3, 1, 2];
Array.Sort(mixed);
foreach (object one in mixed) Console.Write($"{one} ");
Console.WriteLine();
try
{
    object[] wrong = [1, "text"];
    Array.Sort(wrong);
    Console.WriteLine("sorted?");
}
catch (InvalidOperationException)
{
    Console.WriteLine("not comparable");
}

try
{
    Plain[] plain = [new(), new()];
    Array.Sort(plain);
    Console.WriteLine("sorted?");
}
catch (InvalidOperationException)
{
    Console.WriteLine("no order");
}

var one1 = new Plain();
Console.WriteLine(Comparer<Plain>.Default.Compare(one1, one1));
var queue = new PriorityQueue<string, Level>();
queue.Enqueue("late", Level.High);
queue.Enqueue("soon", Level.Low);
Console.WriteLine(queue.Dequeue());
var set = new SortedSet<Small> { Small.Plus, Small.Minus };
Console.WriteLine($"{set.Min} {set.Max}");

enum Level { Low, Middle, High }
enum Big : ulong { One = 1, Top = ulong.MaxValue }
enum Small : sbyte { Minus = -1, Plus = 1 }

readonly struct Size(int value) : IComparable<Size>
{
    readonly int _value = value;
    public int CompareTo(Size other) => _value.CompareTo(other._value);
}

sealed class Old(int rank) : IComparable
{
    public int Rank => rank;
    public int CompareTo(object? other) => other is Old old ? rank.CompareTo(old.Rank) : 1;
}

readonly struct OldValue(int rank) : IComparable
{
    public int Rank => rank;
    public int CompareTo(object? other) => other is OldValue old ? Rank.CompareTo(old.Rank) : 1;
}

sealed class Plain;
