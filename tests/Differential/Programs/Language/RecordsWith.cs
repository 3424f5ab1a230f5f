// Records: equality, with, inheritance, deconstruction, extra members, init; record structs.
var a = new Point(1, 2);
Point b = a with { Y = 5 };
Point c = b with { Y = 2 };
Console.WriteLine($"{a == b} {a == c} {a.Equals(c)} {ReferenceEquals(a, c)}");
Console.WriteLine(a.GetHashCode() == c.GetHashCode());
(int x, int y) = b;
Console.WriteLine($"{x} {y} {b.Length}");
Point p3 = new Point3(1, 2, 3);
Console.WriteLine(p3 == a);
Console.WriteLine(p3 == new Point3(1, 2, 3));
Console.WriteLine(p3 with { X = 9 } is Point3 { X: 9, Z: 3 });
var money = new Money(5, "eur");
Money more = money with { Amount = 6 };
Console.WriteLine($"{money == more} {more == new Money(6, "eur")} {more.Currency}");
var mutable = new Cell(1) { Tag = 4 };
mutable.Value++;
Console.WriteLine(mutable == new Cell(2) { Tag = 4 });
Person? nobody = null;
Console.WriteLine(nobody == null);
Console.WriteLine(new Person("ann", null) == new Person("ann", null));
Console.WriteLine(new Person("ann", new("bob", null)) == new Person("ann", new("bob", null)));
Console.WriteLine(new Person("ann", null) != new Person("bob", null));

record Point(int X, int Y)
{
    public int Length => this.X * this.X + this.Y * this.Y;
}

sealed record Point3(int X, int Y, int Z) : Point(X, Y);

readonly record struct Money(long Amount, string Currency);

record struct Cell(int Value)
{
    public int Tag { get; init; }
}

sealed record Person(string Name, Person? Friend);
