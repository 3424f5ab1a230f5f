// Operators of structs and classes: arithmetic, comparison, true/false, shifts, logical short circuit, compound forms of C# 14.
var a = new Fraction(1, 2);
var b = new Fraction(1, 3);
Show(a + b);
Show(a - b);
Show(a * b);
Show(a / b);
Show(-a);
Show(a % b);
Console.WriteLine($"{a > b} {a <= b} {a == new Fraction(2, 4)} {a != b}");
a += b;
Show(a);
a *= 2;
Show(a);
Bits x = new(5), y = new(3);
Console.WriteLine($"{(x & y).Value} {(x | y).Value} {(x ^ y).Value} {(~x).Value} {(x << 2).Value} {(x >> 1).Value} {(x >>> 1).Value}");
if (x && y) Console.WriteLine("both");
if (x && new Bits(8)) Console.WriteLine("not this");
if (new Bits(0) || y) Console.WriteLine("either");
Console.WriteLine(!x);
var counter = new Counter();
counter += 5;
counter += 6;
counter++;
Console.WriteLine(counter.Total);
Vector v = new(1, 2);
v++;
Console.WriteLine($"{v.X} {v.Y} {(v++).X} {(++v).X}");

static void Show(Fraction f) => Console.WriteLine($"{f.Top}/{f.Bottom}");

readonly struct Fraction(int top, int bottom)
{
    public int Top { get; } = top / Divisor(top, bottom);
    public int Bottom { get; } = bottom / Divisor(top, bottom);
    static int Divisor(int a, int b) => b == 0 ? Math.Abs(a) : Divisor(b, a % b);
    public static implicit operator Fraction(int n) => new(n, 1);
    public static Fraction operator +(Fraction a, Fraction b) => new(a.Top * b.Bottom + b.Top * a.Bottom, a.Bottom * b.Bottom);
    public static Fraction operator -(Fraction a, Fraction b) => a + -b;
    public static Fraction operator -(Fraction a) => new(-a.Top, a.Bottom);
    public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);
    public static Fraction operator %(Fraction a, Fraction b) => a - a.Top * b.Bottom / (a.Bottom * b.Top) * b;
    public static bool operator <(Fraction a, Fraction b) => a.Top * b.Bottom < b.Top * a.Bottom;
    public static bool operator >(Fraction a, Fraction b) => b < a;
    public static bool operator <=(Fraction a, Fraction b) => !(b < a);
    public static bool operator >=(Fraction a, Fraction b) => !(a < b);
    public static bool operator ==(Fraction a, Fraction b) => a.Top == b.Top && a.Bottom == b.Bottom;
    public static bool operator !=(Fraction a, Fraction b) => !(a == b);
    public override bool Equals(object? obj) => false;
    public override int GetHashCode() => this.Top;
}

readonly struct Bits(int value)
{
    public int Value => value;
    public static Bits operator &(Bits a, Bits b) => new(a.Value & b.Value);
    public static Bits operator |(Bits a, Bits b) => new(a.Value | b.Value);
    public static Bits operator ^(Bits a, Bits b) => new(a.Value ^ b.Value);
    public static Bits operator ~(Bits a) => new(~a.Value);
    public static Bits operator <<(Bits a, int n) => new(a.Value << n);
    public static Bits operator >>(Bits a, int n) => new(a.Value >> n);
    public static Bits operator >>>(Bits a, int n) => new(a.Value >>> n);
    public static bool operator true(Bits a) => a.Value != 0;
    public static bool operator false(Bits a) => a.Value == 0;
    public static bool operator !(Bits a) => a.Value == 0;
}

sealed class Counter
{
    public int Total;
    public void operator +=(int n) => this.Total += n;
    public void operator ++() => this.Total += 100;
}

record struct Vector(int X, int Y)
{
    public static Vector operator ++(Vector v) => new(v.X + 1, v.Y * 2);
}
