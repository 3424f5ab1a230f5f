// Errors from arguments, receivers, indexers, operators and conversions, in the middle of an expression.
int step = 0;
Run(() => Sum(Next(1), Fail(2), Next(3)));
Run(() => Next(1) + new Box(Fail(2)).Value);
Run(() => new Box(3)[Next(9)]);
Run(() => (new Box(1) + new Box(-1)).Value);
Run(() => (int)new Box(200) + Next(1));
Run(() =>
{
    int[] target = [0];
    target[Next(0)] = Fail(4);
    return target[0];
});
Run(() =>
{
    int[]? nothing = null;
    nothing![Next(0)] = Next(5);
    return 0;
});
Run(() =>
{
    int sum = 0;
    foreach (int n in new Source()) sum += n;
    return sum;
});
Console.WriteLine(step);

void Run(Func<int> f)
{
    try
    {
        Console.WriteLine(f());
    }
    catch (Exception e)
    {
        Console.WriteLine(e is InvalidOperationException ? e.Message : e is NullReferenceException ? "null" : e is OverflowException ? "overflow" : "index");
    }
}

static int Sum(int a, int b, int c) => a + b + c;

int Next(int n)
{
    step = step * 2 + n;
    return n;
}

int Fail(int n) => n < step ? throw new InvalidOperationException("late") : throw new InvalidOperationException("early");

sealed class Box(int value)
{
    public int Value => value;
    public int this[int index] => index < 5 ? value : throw new IndexOutOfRangeException();
    public static Box operator +(Box a, Box b) => b.Value < 0 ? throw new InvalidOperationException("operator") : new(a.Value + b.Value);
    public static explicit operator int(Box box) => checked((sbyte)box.Value);
}

sealed class Source
{
    int _at;
    public int Current => _at * 10;
    public Source GetEnumerator() => this;
    public bool MoveNext() => ++_at < 4 || (_at > 4 ? false : throw new InvalidOperationException("enumeration"));
}
