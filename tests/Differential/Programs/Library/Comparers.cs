// Comparers of the program: made of delegates, derived from Comparer and EqualityComparer, given to what sorts and searches.
var list = new List<int> { 3, 1, 2 };
list.Sort(Comparer<int>.Create((a, b) => b.CompareTo(a)));
foreach (int i in list) Console.WriteLine(i);
list.Sort(new Backwards());
Console.WriteLine(list[0]);
list.Sort(new Derived());
Console.WriteLine(list[0]);
list.Sort(Comparer<int>.Default);
Console.WriteLine(list[0]);
Console.WriteLine(list.BinarySearch(3, new Derived()));
int[] array = [5, 9, 7];
Array.Sort(array, new Derived());
Console.WriteLine(array[0]);
Console.WriteLine(Array.BinarySearch(array, 7, new Derived()));
var sorted = new SortedDictionary<string, int>(new ByLength()) { ["aaa"] = 3, ["b"] = 1, ["cc"] = 2 };
foreach (KeyValuePair<string, int> pair in sorted) Console.WriteLine(pair.Key + pair.Value);
var byCase = new Dictionary<string, int>(new NoCase());
byCase["A"] = 1; byCase["a"] = 2;
Console.WriteLine(byCase.Count);
var set = new HashSet<int>(new Mod()) { 1, 11, 2 };
Console.WriteLine(set.Count);
IComparer<int> c = new Derived();
Console.WriteLine(c.Compare(1, 2));
Comparer<int> cc = Comparer<int>.Create(static (a, b) => a - b);
Console.WriteLine(cc.Compare(5, 3));
EqualityComparer<int> ec = EqualityComparer<int>.Create((a, b) => a % 10 == b % 10, a => a % 10);
Console.WriteLine(ec.Equals(1, 11));
Console.WriteLine(ec.GetHashCode(13));
EqualityComparer<string> d = EqualityComparer<string>.Default;
Console.WriteLine(d.Equals("a", "a"));
var queue = new PriorityQueue<string, int>(Comparer<int>.Create((a, b) => b.CompareTo(a)));
queue.Enqueue("low", 1); queue.Enqueue("high", 2);
Console.WriteLine(queue.Dequeue());
var sset = new SortedSet<int>(new Derived()) { 1, 2, 3 };
Console.WriteLine(sset.Min);
foreach (int v in new[] { 3, 1, 2 }.OrderBy(static x => x, new Derived())) Console.WriteLine(v);
Span<int> span = [4, 8, 6];
span.Sort(new Derived());
Console.WriteLine(span[0]);
Console.WriteLine(MemoryExtensions.BinarySearch(span, 6, new Derived()));
foreach (int v in new[] { 3, 13, 2 }.Distinct(new Mod())) Console.WriteLine(v);

// Through the base class, derived from twice, and what a comparer throws.
Comparer<int>[] comparers = [Comparer<int>.Default, new Derived(), new Twice(), Comparer<int>.Create((a, b) => 0)];
foreach (Comparer<int> comparer in comparers) Console.WriteLine(comparer.Compare(3, 4));
EqualityComparer<int>[] equalities = [EqualityComparer<int>.Default, new Mod()];
foreach (EqualityComparer<int> equality in equalities) Console.WriteLine(equality.Equals(3, 13));
try
{
    list.Sort(Comparer<int>.Create((a, b) => throw new NotSupportedException()));
}
catch (InvalidOperationException)
{
    Console.WriteLine("failed to compare");
}

try
{
    list.Sort((a, b) => throw new NotSupportedException());
}
catch (InvalidOperationException)
{
    Console.WriteLine("failed as well");
}

try
{
    Array.BinarySearch(array, 7, Comparer<int>.Create((a, b) => throw new NotSupportedException()));
}
catch (InvalidOperationException)
{
    Console.WriteLine("failed to search");
}

try
{
    Array.Sort(new Incomparable[] { new(), new() });
}
catch (InvalidOperationException)
{
    Console.WriteLine("incomparable");
}

try
{
    Comparer<int>.Create(null!);
}
catch (ArgumentNullException)
{
    Console.WriteLine("null");
}

sealed class Incomparable;
sealed class Twice : Scaled { public override int Compare(int x, int y) => base.Compare(x, y) * 2; }
class Scaled : Comparer<int> { public override int Compare(int x, int y) => (x - y) * this.Factor; protected virtual int Factor => 3; }
sealed class Backwards : IComparer<int> { public int Compare(int x, int y) => y.CompareTo(x); }
sealed class Derived : Comparer<int> { public override int Compare(int x, int y) => y.CompareTo(x); }
sealed class ByLength : Comparer<string> { public override int Compare(string? x, string? y) => (x ?? "").Length - (y ?? "").Length; }
sealed class NoCase : EqualityComparer<string>
{
    public override bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);
    public override int GetHashCode(string obj) => obj.Length;
}
sealed class Mod : EqualityComparer<int>
{
    public override bool Equals(int x, int y) => x % 10 == y % 10;
    public override int GetHashCode(int obj) => obj % 10;
}
