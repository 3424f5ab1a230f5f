// Fixed-point numbers with user operators: square root, sine by series, text.
Fixed two = 2, half = Fixed.One / 2;
Console.WriteLine($"{(two * half).Show()} {(two / 3).Show()} {(-half).Show()} {Fixed.Sqrt(two).Show()} {Fixed.Sqrt(100).Show()}");
for (int degrees = 0; degrees <= 90; degrees += 30) Console.Write($"{Fixed.Sin(degrees).Show()} ");
Console.WriteLine();
Console.WriteLine($"{two > half} {half == Fixed.One - half} {(int)(two * 5 + half)}");
try
{
    Console.WriteLine((two / (half - half)).Show());
}
catch (DivideByZeroException)
{
    Console.WriteLine("division by zero");
}

readonly record struct Fixed(long Raw) : IComparable<Fixed>
{
    const int Bits = 16;
    public static Fixed One => new(1L << Bits);
    public static implicit operator Fixed(int n) => new((long)n << Bits);
    public static explicit operator int(Fixed f) => (int)(f.Raw >> Bits);
    public static Fixed operator +(Fixed a, Fixed b) => new(a.Raw + b.Raw);
    public static Fixed operator -(Fixed a, Fixed b) => new(a.Raw - b.Raw);
    public static Fixed operator -(Fixed a) => new(-a.Raw);
    public static Fixed operator *(Fixed a, Fixed b) => new((a.Raw * b.Raw) >> Bits);
    public static Fixed operator /(Fixed a, Fixed b) => new((a.Raw << Bits) / b.Raw);
    public static bool operator >(Fixed a, Fixed b) => a.Raw > b.Raw;
    public static bool operator <(Fixed a, Fixed b) => a.Raw < b.Raw;
    public int CompareTo(Fixed other) => this.Raw.CompareTo(other.Raw);

    public static Fixed Sqrt(Fixed value)
    {
        Fixed guess = value > One ? value / 2 : One;
        for (int i = 0; i < 20; i++) guess = (guess + value / guess) / 2;
        return guess;
    }

    public static Fixed Sin(int degrees)
    {
        Fixed x = new Fixed(degrees * 205887L / 180), term = x, sum = x;
        for (int n = 1; n < 8; n++)
        {
            term = -(term * x * x) / (2 * n * (2 * n + 1));
            sum += term;
        }

        return sum;
    }

    public string Show()
    {
        long scaled = (Math.Abs(this.Raw) * 1000) >> Bits;
        return $"{(this.Raw < 0 ? "-" : "")}{scaled / 1000}.{scaled % 1000:D3}";
    }
}
