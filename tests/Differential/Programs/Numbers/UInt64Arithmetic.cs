// ulong, 64 bits: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
ulong[] values = [0, 1, 2, 7, (ulong)9, 100, ulong.MaxValue, ulong.MinValue, (ulong)(ulong.MaxValue / 2 + 1)];
foreach (ulong a in values)
{
    foreach (ulong b in values)
    {
        unchecked
        {
            Console.Write($"{(ulong)(a + b)} {(ulong)(a - b)} {(ulong)(a * b)} {(ulong)(a & b)} {(ulong)(a | b)} {(ulong)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((ulong)(a + b)));
        Try(() => checked((ulong)(a - b)));
        Try(() => checked((ulong)(a * b)));
        Try(() => unchecked((ulong)(a / b)));
        Try(() => unchecked((ulong)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(ulong)(a << shift)} {(ulong)(a >> shift)} {(ulong)(a >>> shift)} {(ulong)~a} {(ulong)(-(long)a)} ");
    }

    ulong up = a, down = a;
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

void Try(Func<ulong> operation)
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
