// Lambdas in lambdas: captures at several depths, of loop variables and parameters; they change what they share.
int outer = 1;
Func<int, Func<int, Func<int, int>>> add = a => b => c => a + b * 10 + c * 100 + outer;
Func<int, int> last = add(1)(2);
outer = 1000;
Console.WriteLine(last(3));
List<Func<int>> made = [];
for (int i = 0; i < 2; i++)
{
    int inLoop = i * 10;
    Func<Func<int>> change = () =>
    {
        inLoop++;
        outer++;
        return () => inLoop + outer + i;
    };
    made.Add(change());
    made.Add(change());
}

foreach (Func<int> f in made) Console.Write($"{f()} ");
Console.WriteLine();
Console.WriteLine(Run(5));

static int Run(int n)
{
    int total = 0;
    Each(n, i => Each(i, j => total += i * j));
    return total;
}

static void Each(int n, Action<int> action)
{
    for (int i = 0; i < n; i++) action(i);
}
