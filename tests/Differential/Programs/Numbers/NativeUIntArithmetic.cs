// nuint, as wide as a pointer: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
nuint[] values = [0, 1, 2, 7, (nuint)9, 100, nuint.MaxValue, nuint.MinValue, (nuint)(nuint.MaxValue / 2 + 1)];
foreach (nuint a in values)
{
    foreach (nuint b in values)
    {
        unchecked
        {
            Console.Write($"{(nuint)(a + b)} {(nuint)(a - b)} {(nuint)(a * b)} {(nuint)(a & b)} {(nuint)(a | b)} {(nuint)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((nuint)(a + b)));
        Try(() => checked((nuint)(a - b)));
        Try(() => checked((nuint)(a * b)));
        Try(() => unchecked((nuint)(a / b)));
        Try(() => unchecked((nuint)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(nuint)(a << shift)} {(nuint)(a >> shift)} {(nuint)(a >>> shift)} {(nuint)~a} {(nuint)(-(long)a)} ");
    }

    nuint up = a, down = a;
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

void Try(Func<nuint> operation)
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
