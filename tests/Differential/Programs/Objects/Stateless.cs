// Objects without fields: strategies, comparers, bases of others, and where it shows that two are not one.
IOperation[] operations = [new Plus(), new Times(), new Plus()];
int value = 3;
foreach (IOperation operation in operations) value = operation.Apply(value, 4);
Console.WriteLine(value);
Console.WriteLine(operations[0] is Plus && operations[1] is not Plus);
Console.WriteLine(Describe(new Plus()) + Describe(new Times()) + Describe(null));
for (int i = 0; i < 3; i++)
{
    IOperation made = i == 1 ? new Times() : new Plus();
    Console.WriteLine(made.Apply(i, 5));
}

// These two are told apart.
Token a = new(), b = new();
Console.WriteLine($"{ReferenceEquals(a, b)} {a == b} {ReferenceEquals(a, a)}");
Console.WriteLine(new Picky(false).Ready());
try
{
    Console.WriteLine(new Picky(true).Ready());
}
catch (InvalidOperationException)
{
    Console.WriteLine("refused");
}

Runner runner = new(new Times());
Console.WriteLine(runner.Run(6));
Console.WriteLine(new Runner(new Plus()).Run(6));
Level fixedLevel = new(3);
Console.WriteLine(fixedLevel.Over(2) && !fixedLevel.Over(4));
Console.WriteLine(Scale(2, 10) + Scale(3, 10));
Console.WriteLine(new Unset().Read() + new Settings().Limit);

Console.WriteLine(Total(null) + Total2(null));
Console.WriteLine(new Lists().Count());
Unset later = new();
Console.WriteLine(Passed(later));
later.Set();
Console.WriteLine(Passed(later));
Func<bool> one = new Picky(false).Ready, other = new Picky(false).Ready;
Console.WriteLine($"{one == other} {one.Equals(one)} {one()} {other()}");

static int Total(int[]? items)
{
    if (items is null) return -1;
    int sum = items.Length;
    foreach (int item in items) sum += item;
    return sum;
}

static int Total2(string? text)
{
    try
    {
        return text!.Length;
    }
    catch (NullReferenceException)
    {
        return -2;
    }
}

static int Passed(Unset unset) => Shown(unset.Value, 100);

static int Shown(int value, int by)
{
    for (int i = 0; i < 3; i++) by += value * i;
    return value == 5 ? -by : by;
}

static string Describe(IOperation? operation) => operation switch { Plus => "+", Times => "*", _ => "?" };

static int Scale(int x, int by) => x * by;

interface IOperation
{
    int Apply(int a, int b);
}

sealed class Plus : IOperation
{
    public int Apply(int a, int b) => a + b;
}

sealed class Times : IOperation
{
    public int Apply(int a, int b) => a * b;
}

sealed class Token;

sealed class Picky
{
    public Picky(bool fails)
    {
        if (fails) throw new InvalidOperationException();
    }

    public bool Ready() => true;
}

sealed class Runner(IOperation operation)
{
    public int Run(int x) => operation.Apply(x, x);
}

// Always the same constant, so the field need not be there.
sealed class Level(int level)
{
    public bool Over(int x) => level > x;
}

// One that is assigned a constant only now and then is zero else.
sealed class Unset
{
    int _value;
    public void Set() => _value = 5;
    public int Read() => _value;
    public int Value => _value;
}

sealed class Settings
{
    public int Limit { get; } = 12;
}

// Its arrays are never there.
sealed class Lists
{
    readonly int[]? _items = null;
    readonly int[][]? _more;

    public Lists() => _more = null;

    public int Count()
    {
        try
        {
            return _items!.Length + _more![0].Length;
        }
        catch (NullReferenceException)
        {
            return _more?.Length ?? -3;
        }
    }
}
