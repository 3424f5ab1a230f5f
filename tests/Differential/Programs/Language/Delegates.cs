// Delegate types of one's own, method groups of instances and statics, delegates as fields, generic delegates, optional parameters.
Operation add = Sum;
Operation by = new Scale(3).Apply;
Operation[] all = [add, by, static (a, b) => a - b, Math.Max];
foreach (Operation operation in all) Console.Write($"{operation(7, 5)} ");
Console.WriteLine();
Predicate<int> isEven = static n => n % 2 == 0;
Console.WriteLine(CountIf([1, 2, 4], isEven) + CountIf([1, 2, 4], n => n > 1));
var table = new Table { OnMiss = static key => key + "?" };
Console.WriteLine(table.Get("a"));
Console.WriteLine(new Table().Get("b"));
Maker<Scale> make = static n => new Scale(n);
Console.WriteLine(make(4).Apply(1, 2));
var optional = (int a, int b = 10) => a * b;
Console.WriteLine(optional(3) + optional(3, 1));
var refs = (ref int n) => n++;
int target = 1;
refs(ref target);
refs(ref target);
Console.WriteLine(target);
Operation? none = null;
Console.WriteLine(none?.Invoke(1, 2) ?? -1);
Func<int, int> compose = Compose<int>(static n => n + 1, static n => n * 2);
Console.WriteLine(compose(5));
try
{
    none!(1, 2);
}
catch (NullReferenceException)
{
    Console.WriteLine("null delegate");
}

static int Sum(int a, int b) => a + b;

static int CountIf(ReadOnlySpan<int> values, Predicate<int> predicate)
{
    int count = 0;
    foreach (int value in values)
        if (predicate(value))
            count++;
    return count;
}

static Func<T, T> Compose<T>(Func<T, T> first, Func<T, T> second) => x => second(first(x));

delegate int Operation(int a, int b);

delegate T Maker<out T>(int n);

sealed class Scale(int factor)
{
    public int Apply(int a, int b) => (a + b) * factor;
}

sealed class Table
{
    public Func<string, string>? OnMiss;
    public string Get(string key) => this.OnMiss?.Invoke(key) ?? "none";
}
