// nint, as wide as a pointer, signed: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
nint[] values = [0, 1, 2, 7, (nint)(-7), 100, nint.MaxValue, nint.MinValue, (nint)(nint.MaxValue / 2 + 1)];
foreach (nint a in values)
{
    foreach (nint b in values)
    {
        unchecked
        {
            Console.Write($"{(nint)(a + b)} {(nint)(a - b)} {(nint)(a * b)} {(nint)(a & b)} {(nint)(a | b)} {(nint)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((nint)(a + b)));
        Try(() => checked((nint)(a - b)));
        Try(() => checked((nint)(a * b)));
        Try(() => unchecked((nint)(a / b)));
        Try(() => unchecked((nint)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(nint)(a << shift)} {(nint)(a >> shift)} {(nint)(a >>> shift)} {(nint)~a} {(nint)(-(long)a)} ");
    }

    nint up = a, down = a;
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

void Try(Func<nint> operation)
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
