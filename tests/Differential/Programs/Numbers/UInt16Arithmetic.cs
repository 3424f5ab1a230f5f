// ushort, 16 bits: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
ushort[] values = [0, 1, 2, 7, (ushort)9, 100, ushort.MaxValue, ushort.MinValue, (ushort)(ushort.MaxValue / 2 + 1)];
foreach (ushort a in values)
{
    foreach (ushort b in values)
    {
        unchecked
        {
            Console.Write($"{(ushort)(a + b)} {(ushort)(a - b)} {(ushort)(a * b)} {(ushort)(a & b)} {(ushort)(a | b)} {(ushort)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((ushort)(a + b)));
        Try(() => checked((ushort)(a - b)));
        Try(() => checked((ushort)(a * b)));
        Try(() => unchecked((ushort)(a / b)));
        Try(() => unchecked((ushort)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(ushort)(a << shift)} {(ushort)(a >> shift)} {(ushort)(a >>> shift)} {(ushort)~a} {(ushort)(-(long)a)} ");
    }

    ushort up = a, down = a;
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

void Try(Func<ushort> operation)
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
