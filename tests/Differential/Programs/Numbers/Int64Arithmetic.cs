// long, 64 bits, signed: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
long[] values = [0, 1, 2, 7, (long)(-7), 100, long.MaxValue, long.MinValue, (long)(long.MaxValue / 2 + 1)];
foreach (long a in values)
{
    foreach (long b in values)
    {
        unchecked
        {
            Console.Write($"{(long)(a + b)} {(long)(a - b)} {(long)(a * b)} {(long)(a & b)} {(long)(a | b)} {(long)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((long)(a + b)));
        Try(() => checked((long)(a - b)));
        Try(() => checked((long)(a * b)));
        Try(() => unchecked((long)(a / b)));
        Try(() => unchecked((long)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(long)(a << shift)} {(long)(a >> shift)} {(long)(a >>> shift)} {(long)~a} {(long)(-(long)a)} ");
    }

    long up = a, down = a;
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

void Try(Func<long> operation)
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
