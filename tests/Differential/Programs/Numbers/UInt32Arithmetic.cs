// uint, 32 bits: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
uint[] values = [0, 1, 2, 7, (uint)9, 100, uint.MaxValue, uint.MinValue, (uint)(uint.MaxValue / 2 + 1)];
foreach (uint a in values)
{
    foreach (uint b in values)
    {
        unchecked
        {
            Console.Write($"{(uint)(a + b)} {(uint)(a - b)} {(uint)(a * b)} {(uint)(a & b)} {(uint)(a | b)} {(uint)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((uint)(a + b)));
        Try(() => checked((uint)(a - b)));
        Try(() => checked((uint)(a * b)));
        Try(() => unchecked((uint)(a / b)));
        Try(() => unchecked((uint)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(uint)(a << shift)} {(uint)(a >> shift)} {(uint)(a >>> shift)} {(uint)~a} {(uint)(-(long)a)} ");
    }

    uint up = a, down = a;
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

void Try(Func<uint> operation)
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
