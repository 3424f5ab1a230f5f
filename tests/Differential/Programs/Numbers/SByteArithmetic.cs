// sbyte, 8 bits, signed: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
sbyte[] values = [0, 1, 2, 7, (sbyte)(-7), 100, sbyte.MaxValue, sbyte.MinValue, (sbyte)(sbyte.MaxValue / 2 + 1)];
foreach (sbyte a in values)
{
    foreach (sbyte b in values)
    {
        unchecked
        {
            Console.Write($"{(sbyte)(a + b)} {(sbyte)(a - b)} {(sbyte)(a * b)} {(sbyte)(a & b)} {(sbyte)(a | b)} {(sbyte)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((sbyte)(a + b)));
        Try(() => checked((sbyte)(a - b)));
        Try(() => checked((sbyte)(a * b)));
        Try(() => unchecked((sbyte)(a / b)));
        Try(() => unchecked((sbyte)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(sbyte)(a << shift)} {(sbyte)(a >> shift)} {(sbyte)(a >>> shift)} {(sbyte)~a} {(sbyte)(-(long)a)} ");
    }

    sbyte up = a, down = a;
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

void Try(Func<sbyte> operation)
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
