// Overflow in each width and operation, in checked context.
static string Try(Func<long> work)
{
    try
    {
        Console.WriteLine(work());
        return "";
    }
    catch (OverflowException)
    {
        return "overflow";
    }
}

static void Add(int a, int b) => Console.WriteLine(Try(() => checked(a + b)));

static bool Multiply(long a, long b, out long product)
{
    try
    {
        product = checked(a * b);
        return true;
    }
    catch (OverflowException)
    {
        product = 0;
        return false;
    }
}

static bool Narrow(long value, out byte result)
{
    result = 0;
    try
    {
        result = checked((byte)value);
        return true;
    }
    catch (OverflowException)
    {
        return false;
    }
}

Add(1, 2);
Add(int.MaxValue, 1);
Add(int.MinValue, -1);
foreach (long factor in (long[])[0, 1, -1, 3037000499, 3037000500, long.MinValue])
{
    bool fits = Multiply(factor, factor, out long product);
    Console.WriteLine($"{factor}: {fits} {product}");
}

foreach (long value in (ReadOnlySpan<long>)[0, 255, 256, -1])
{
    Console.WriteLine($"{value}: {Narrow(value, out byte narrow)} {narrow}");
}

uint u = 5;
try
{
    u = checked(u - 6);
    Console.WriteLine("not reached");
}
catch (OverflowException)
{
    Console.WriteLine($"u stays {u}");
}

try
{
    int minimum = int.MinValue;
    Console.WriteLine(checked(-minimum));
}
catch (OverflowException)
{
    Console.WriteLine("negation overflows");
}
