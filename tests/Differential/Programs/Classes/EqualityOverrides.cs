// Equals, GetHashCode, operators and IEquatable of classes and structs; reference equality.
var a = new Money(5);
var b = new Money(5);
Console.WriteLine($"{a == b} {a != b} {a.Equals(b)} {ReferenceEquals(a, b)} {a.Equals(null)}");
Console.WriteLine(a.GetHashCode() == b.GetHashCode());
object boxed = b;
Console.WriteLine(a.Equals(boxed));
Console.WriteLine(a == null);
Id x = new(3, 4), y = new(3, 4);
Console.WriteLine($"{x == y} {x.Equals(y)} {x != new Id(3, 5)}");
Console.WriteLine(EqualityComparer<Id>.Default.Equals(x, y));
Plain p = new(), q = new();
Console.WriteLine($"{p.Equals(q)} {p == q} {p.Equals(p)} {Equals(p, q)} {Equals(null, null)}");
Console.WriteLine(Find([a, new Money(7), b], new Money(7)));

static int Find<T>(T[] items, T wanted) where T : IEquatable<T>
{
    for (int i = 0; i < items.Length; i++)
        if (items[i].Equals(wanted))
            return i;
    return -1;
}

sealed class Money(int amount) : IEquatable<Money>
{
    readonly int _amount = amount;
    public bool Equals(Money? other) => other is not null && other._amount == _amount;
    public override bool Equals(object? obj) => this.Equals(obj as Money);
    public override int GetHashCode() => _amount;
    public static bool operator ==(Money? a, Money? b) => a is null ? b is null : a.Equals(b);
    public static bool operator !=(Money? a, Money? b) => !(a == b);
}

readonly struct Id(int high, int low) : IEquatable<Id>
{
    readonly int _high = high, _low = low;
    public bool Equals(Id other) => _high == other._high && _low == other._low;
    public override bool Equals(object? obj) => obj is Id other && this.Equals(other);
    public override int GetHashCode() => HashCode.Combine(_high, _low);
    public static bool operator ==(Id a, Id b) => a.Equals(b);
    public static bool operator !=(Id a, Id b) => !a.Equals(b);
}

sealed class Plain;
