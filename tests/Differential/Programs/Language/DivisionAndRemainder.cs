// Signs in every combination, and the two divisions that fail.
int[] values = [17, -17, 5, -5, 1, -1, int.MaxValue, int.MinValue];
foreach (int a in values)
{
    foreach (int b in values)
    {
        try
        {
            Console.WriteLine($"{a} / {b} = {a / b} rest {a % b}");
        }
        catch (ArithmeticException)
        {
            Console.WriteLine($"{a} / {b} overflows");
        }
    }
}

static int Divide(int a, int b)
{
    try
    {
        return a / b;
    }
    catch (DivideByZeroException)
    {
        return -1;
    }
}

Console.WriteLine(Divide(7, 0));
Console.WriteLine(Divide(7, 2));
ulong big = 10_000_000_000_000_000_019;
Console.WriteLine($"{big / 3} {big % 1_000_000_007}");
