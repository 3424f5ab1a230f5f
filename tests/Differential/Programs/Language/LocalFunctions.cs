// Local functions: static, capturing, recursive, generic, passed as delegates, in loops and lambdas.
int calls = 0;
Console.WriteLine(Factorial(10));
Console.WriteLine(calls);
Console.WriteLine(Max(3, 9) + Max("a".Length, 0));
Func<int, int> add = Add;
Console.WriteLine(add(5) + add(6));
Console.WriteLine(calls);
Console.WriteLine(Outer(4));
Console.WriteLine(new Counter().Run(3));
foreach (int n in Evens(10)) Console.Write($"{n} ");
Console.WriteLine();
int[] values = [4, 9, 2];
ref int biggest = ref Biggest(values);
biggest++;
Console.WriteLine(biggest);

int Factorial(int n)
{
    calls++;
    return n <= 1 ? 1 : n * Factorial(n - 1);
}

int Add(int n) => calls += n;

static T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b;

static int Outer(int n)
{
    int total = 0;
    for (int i = 0; i < n; i++)
    {
        int square = i * i;
        Collect();

        void Collect()
        {
            total += square;
            if (square == 4) Twice(() => total += 100);
        }
    }

    return total;

    static void Twice(Action action)
    {
        action();
        action();
    }
}

static IEnumerable<int> Evens(int to)
{
    return Core();

    IEnumerable<int> Core()
    {
        for (int i = 0; i < to; i += 2) yield return i;
    }
}

static ref int Biggest(Span<int> values)
{
    int at = 0;
    for (int i = 1; i < values.Length; i++)
        if (values[i] > values[at])
            at = i;
    return ref values[at];
}

sealed class Counter
{
    int _count;

    public int Run(int times)
    {
        for (int i = 0; i < times; i++) Up(i);
        return _count;

        void Up(int by) => _count += by + 1;
    }
}
