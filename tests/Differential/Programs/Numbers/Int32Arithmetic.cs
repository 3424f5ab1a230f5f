// int, 32 bits, signed: every operator wraps in unchecked code, and throws in checked code where the result does not fit.
int[] values = [0, 1, 2, 7, (int)(-7), 100, int.MaxValue, int.MinValue, (int)(int.MaxValue / 2 + 1)];
foreach (int a in values)
{
    foreach (int b in values)
    {
        unchecked
        {
            Console.Write($"{(int)(a + b)} {(int)(a - b)} {(int)(a * b)} {(int)(a & b)} {(int)(a | b)} {(int)(a ^ b)} ");
        }

        Console.Write($"{a < b} {a <= b} {a == b} ");
        Try(() => checked((int)(a + b)));
        Try(() => checked((int)(a - b)));
        Try(() => checked((int)(a * b)));
        Try(() => unchecked((int)(a / b)));
        Try(() => unchecked((int)(a % b)));
        Console.WriteLine();
    }

    int shift = (int)(a & 31);
    unchecked
    {
        Console.Write($"{(int)(a << shift)} {(int)(a >> shift)} {(int)(a >>> shift)} {(int)~a} {(int)(-(long)a)} ");
    }

    int up = a, down = a;
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

void Try(Func<int> operation)
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
