// byte, 8 bits: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
byte[] values = [0, 1, 2, 7, (byte)9, 100, byte.MaxValue, byte.MinValue, (byte)(byte.MaxValue / 2 + 1)];
foreach (byte a in values)
{
    foreach (byte b in values)
    {
        unchecked
        {
            Console.Write($"{(byte)(a + b)} {(byte)(a - b)} {(byte)(a * b)} {(byte)(a & b)} {(byte)(a | b)} {(byte)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((byte)(a + b)));
        Try(() => checked((byte)(a - b)));
        Try(() => checked((byte)(a * b)));
        Try(() => unchecked((byte)(a / b)));
        Try(() => unchecked((byte)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(byte)(a << shift)} {(byte)(a >> shift)} {(byte)(a >>> shift)} {(byte)~a} {(byte)(-(long)a)} ");
    }

    byte up = a, down = a;
    unchecked
    {
        up++;
        --down;
        up += 5;
        down <<= 1;
        down ^= up;
    }

    Console.WriteLine($"{up} {down} {a.CompareTo(values[3])} {a.Equals(values[3])}");
}

void Try(Func<byte> operation)
{
    try
    {
        Console.Write($"{operation()} ");
    }
    catch (OverflowException)
    {
        Console.Write("overflow ");
    }
    catch (DivideByZeroException)
    {
        Console.Write("zero ");
    }
}
