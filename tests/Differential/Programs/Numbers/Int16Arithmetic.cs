// short, 16 bits, signed: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
short[] values = [0, 1, 2, 7, (short)(-7), 100, short.MaxValue, short.MinValue, (short)(short.MaxValue / 2 + 1)];
foreach (short a in values)
{
    foreach (short b in values)
    {
        unchecked
        {
            Console.Write($"{(short)(a + b)} {(short)(a - b)} {(short)(a * b)} {(short)(a & b)} {(short)(a | b)} {(short)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((short)(a + b)));
        Try(() => checked((short)(a - b)));
        Try(() => checked((short)(a * b)));
        Try(() => unchecked((short)(a / b)));
        Try(() => unchecked((short)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(short)(a << shift)} {(short)(a >> shift)} {(short)(a >>> shift)} {(short)~a} {(short)(-(long)a)} ");
    }

    short up = a, down = a;
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

void Try(Func<short> operation)
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
