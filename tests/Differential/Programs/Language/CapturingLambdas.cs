// Lambdas that capture variables: shared, per iteration, parameters, this, nested.
int counter = 0;
Action up = () => counter++;
up();
up();
Console.WriteLine(counter);
var actions = new List<Func<int>>();
for (int i = 0; i < 3; i++) actions.Add(() => i);
foreach (int n in (int[])[10, 20, 30]) actions.Add(() => n + counter);
for (int i = 0; i < 3; i++)
{
    int copy = i * 100;
    actions.Add(() => copy++);
}

counter = 5;
for (int round = 0; round < 2; round++)
{
    foreach (Func<int> action in actions) Console.Write($"{action()} ");
    Console.WriteLine();
}

Func<int, Func<int, int>> curry = a => b => a * 10 + b + counter;
Console.WriteLine(curry(3)(4));
(Func<int> get, Action<int> set) = Cell(7);
set(get() + 1);
Console.WriteLine(get());
Console.WriteLine(new Account(50).Watcher()(8));
Func<int, int> fib = null!;
fib = static n => n;
Console.WriteLine(Apply(fib, 3) + Fold([1, 2, 3, 4], 0, (sum, n) => sum + n * counter));

static int Apply(Func<int, int> f, int n) => f(n);

static int Fold(ReadOnlySpan<int> values, int seed, Func<int, int, int> step)
{
    foreach (int value in values) seed = step(seed, value);
    return seed;
}

static (Func<int>, Action<int>) Cell(int value) => (() => value, v => value = v);

sealed class Account(int balance)
{
    int _fee = 2;

    public Func<int, int> Watcher() => amount =>
    {
        _fee++;
        return balance - amount - _fee;
    };
}
