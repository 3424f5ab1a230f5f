// Big unsigned numbers in arrays of uint: factorial, powers, decimal text, comparison.
var number = new Big(1);
for (uint i = 2; i <= 30; i++) number *= i;
Console.WriteLine(number.Show());
Big power = new(1);
for (int i = 0; i < 128; i++) power += power;
Console.WriteLine(power.Show());
Console.WriteLine((power * power).Show());
Console.WriteLine($"{power > number} {power == power * new Big(1)} {new Big(0).Show()}");

sealed class Big
{
    readonly uint[] _digits;

    Big(uint[] digits) => _digits = digits;

    public Big(uint value) => _digits = [value];

    public static implicit operator Big(uint value) => new(value);

    public static Big operator +(Big a, Big b)
    {
        uint[] sum = new uint[Math.Max(a._digits.Length, b._digits.Length) + 1];
        ulong carry = 0;
        for (int i = 0; i < sum.Length; i++)
        {
            carry += (ulong)a.At(i) + b.At(i);
            sum[i] = (uint)carry;
            carry >>= 32;
        }

        return Trimmed(sum);
    }

    public static Big operator *(Big a, Big b)
    {
        uint[] product = new uint[a._digits.Length + b._digits.Length];
        for (int i = 0; i < a._digits.Length; i++)
        {
            ulong carry = 0;
            for (int j = 0; j < b._digits.Length || carry != 0; j++)
            {
                carry += (ulong)a._digits[i] * b.At(j) + product[i + j];
                product[i + j] = (uint)carry;
                carry >>= 32;
            }
        }

        return Trimmed(product);
    }

    public static bool operator >(Big a, Big b) => Compare(a, b) > 0;
    public static bool operator <(Big a, Big b) => Compare(a, b) < 0;
    public static bool operator ==(Big a, Big b) => Compare(a, b) == 0;
    public static bool operator !=(Big a, Big b) => Compare(a, b) != 0;
    public override bool Equals(object? obj) => obj is Big other && this == other;
    public override int GetHashCode() => (int)_digits[0];

    uint At(int index) => index < _digits.Length ? _digits[index] : 0;

    static int Compare(Big a, Big b)
    {
        for (int i = Math.Max(a._digits.Length, b._digits.Length) - 1; i >= 0; i--)
            if (a.At(i) != b.At(i))
                return a.At(i) < b.At(i) ? -1 : 1;
        return 0;
    }

    static Big Trimmed(uint[] digits)
    {
        int length = digits.Length;
        while (length > 1 && digits[length - 1] == 0) length--;
        return new(digits[..length]);
    }

    public string Show()
    {
        uint[] rest = (uint[])_digits.Clone();
        string text = "";
        bool more;
        do
        {
            ulong remainder = 0;
            more = false;
            for (int i = rest.Length - 1; i >= 0; i--)
            {
                remainder = remainder << 32 | rest[i];
                rest[i] = (uint)(remainder / 10);
                more |= rest[i] != 0;
                remainder %= 10;
            }

            text = (char)('0' + (int)remainder) + text;
        }
        while (more);
        return text;
    }
}
