// Hash codes: equal values have equal codes; Add, Combine and custom ones agree with themselves.
var a = new Key(1, "x", true);
var b = new Key(1, "x", true);
Console.WriteLine(a.GetHashCode() == b.GetHashCode());
Console.WriteLine(HashCode.Combine(1, 2L) == HashCode.Combine(1, 2L));
Console.WriteLine(HashCode.Combine(1, 2, 3, 4, 5, 6, 7, 8) == HashCode.Combine(1, 2, 3, 4, 5, 6, 7, 8));
HashCode first = new(), second = new();
for (int i = 0; i < 20; i++)
{
    first.Add(i);
    second.Add(i);
}

Console.WriteLine(first.ToHashCode() == second.ToHashCode());
Console.WriteLine(5.GetHashCode() + 'a'.GetHashCode() + true.GetHashCode() + ((byte)9).GetHashCode());
Console.WriteLine((1L << 40).GetHashCode());
Console.WriteLine(Color.Green.GetHashCode());
Console.WriteLine((1, 2).GetHashCode() == (1, 2).GetHashCode());
Console.WriteLine(new Celsius(4).GetHashCode());
int? none = null;
Console.WriteLine(none.GetHashCode());
Console.WriteLine(((int?)7).GetHashCode());

enum Color
{
    Red,
    Green = 5,
}

sealed class Key(int id, string name, bool flag)
{
    public override int GetHashCode() => HashCode.Combine(id, name.Length, flag);
    public override bool Equals(object? obj) => obj is Key key && key.GetHashCode() == this.GetHashCode();
}

readonly struct Celsius(int degrees)
{
    public override int GetHashCode() => degrees * 31;
}
