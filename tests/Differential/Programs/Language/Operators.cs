// User-defined operators and conversions, increments, compound assignment, indexers, true and false.
Vector v = new(1, 2), w = new(3, -4);
Vector sum = v + w * 2 - -v;
Console.WriteLine($"{sum.X} {sum.Y} {v == w} {v != w} {v * w}");
v += new Vector(10, 10);
v++;
Console.WriteLine($"{v.X} {v.Y} {v[0]} {v[1]}");
v[1] = 99;
Console.WriteLine(v[1]);
Celsius degrees = 25;
int back = (int)degrees + 1;
Console.WriteLine($"{back} {degrees > 20} {degrees < 20}");
Bits bits = new(0b1100);
Console.WriteLine($"{(bits & new Bits(0b0110)).Value} {(bits | new Bits(1)).Value} {(~bits).Value & 0xF} {(bits << 2).Value}");
Console.WriteLine(bits ? "some" : "none");

struct Vector(int x, int y) : IEquatable<Vector>
{
    public int X = x, Y = y;

    public int this[int index]
    {
        readonly get => index == 0 ? this.X : this.Y;
        set
        {
            if (index == 0) this.X = value;
            else this.Y = value;
        }
    }

    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);
    public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y);
    public static Vector operator -(Vector a) => new(-a.X, -a.Y);
    public static Vector operator *(Vector a, int factor) => new(a.X * factor, a.Y * factor);
    public static int operator *(Vector a, Vector b) => a.X * b.X + a.Y * b.Y;
    public static Vector operator ++(Vector a) => new(a.X + 1, a.Y + 1);
    public static bool operator ==(Vector a, Vector b) => a.Equals(b);
    public static bool operator !=(Vector a, Vector b) => !a.Equals(b);
    public readonly bool Equals(Vector other) => this.X == other.X && this.Y == other.Y;
    public override readonly bool Equals(object? other) => false;
    public override readonly int GetHashCode() => this.X ^ this.Y;
}

readonly struct Celsius(int value)
{
    readonly int _value = value;
    public static implicit operator Celsius(int value) => new(value);
    public static explicit operator int(Celsius degrees) => degrees._value;
    public static bool operator >(Celsius a, Celsius b) => a._value > b._value;
    public static bool operator <(Celsius a, Celsius b) => a._value < b._value;
}

readonly struct Bits(uint value)
{
    public uint Value { get; } = value;
    public static Bits operator &(Bits a, Bits b) => new(a.Value & b.Value);
    public static Bits operator |(Bits a, Bits b) => new(a.Value | b.Value);
    public static Bits operator ~(Bits a) => new(~a.Value);
    public static Bits operator <<(Bits a, int count) => new(a.Value << count);
    public static bool operator true(Bits a) => a.Value != 0;
    public static bool operator false(Bits a) => a.Value == 0;
}
