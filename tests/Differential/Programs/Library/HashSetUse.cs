// HashSet<T>: set operations, enumeration after changes, custom comparers.
HashSet<int> odd = [1, 3, 5, 7], small = [1, 2, 3];
Console.WriteLine($"{odd.Add(9)} {odd.Add(1)} {odd.Contains(5)} {odd.Remove(3)} {odd.Count}");
odd.UnionWith(small);
Console.WriteLine(Sum(odd));
odd.IntersectWith(small);
Console.WriteLine(Sum(odd));
odd.ExceptWith([1]);
Console.WriteLine(Sum(odd));
Console.WriteLine($"{odd.IsSubsetOf(small)} {odd.Overlaps([7, 8])} {odd.SetEquals([3, 2])}");
odd.SymmetricExceptWith([2, 8]);
Console.WriteLine(Sum(odd));
HashSet<Point> points = [];
for (int i = 0; i < 50; i++) points.Add(new(i % 5, i % 3));
Console.WriteLine(points.Count);
Console.WriteLine(points.RemoveWhere(static p => p.X == p.Y));
Console.WriteLine(points.TryGetValue(new(4, 1), out Point found) ? found.X : -1);
HashSet<Tag> tags = [new("a"), new("b"), new("a")];
Console.WriteLine(tags.Count);
odd.Clear();
Console.WriteLine(odd.Count);

static int Sum(HashSet<int> set)
{
    int sum = 0;
    foreach (int n in set) sum += n;
    return sum * 100 + set.Count;
}

readonly record struct Point(int X, int Y);

sealed class Tag(string name) : IEquatable<Tag>
{
    readonly string _name = name;
    public bool Equals(Tag? other) => other?._name == _name;
    public override bool Equals(object? obj) => this.Equals(obj as Tag);
    public override int GetHashCode() => _name.Length;
}
