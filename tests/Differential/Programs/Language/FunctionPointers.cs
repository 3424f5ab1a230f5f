#:property AllowUnsafeBlocks=true
// Function pointers in locals, arrays, fields and parameters, with refs and structs.
unsafe
{
    delegate*<int, int>[] table = [&Twice, &Square, &Negate];
    foreach (delegate*<int, int> f in table) Console.Write($"{f(7)} ");
    Console.WriteLine();
    var machine = new Machine { Step = &Square };
    Console.WriteLine(machine.Run(3, 3));
    machine.Step = &Twice;
    Console.WriteLine(machine.Run(3, 3));
    delegate*<ref int, void> change = &Change;
    int n = 5;
    change(ref n);
    Console.WriteLine(n);
    delegate*<Pair, Pair> swap = &Pair.Swap;
    Console.WriteLine(swap(new(1, 2)).A);
    delegate*<int, int> none = null;
    Console.WriteLine(none == null);
}

static int Twice(int n) => n * 2;

static int Square(int n) => n * n;

static int Negate(int n) => -n;

static void Change(ref int n) => n += 100;

readonly record struct Pair(int A, int B)
{
    public static Pair Swap(Pair pair) => new(pair.B, pair.A);
}

unsafe struct Machine
{
    public delegate*<int, int> Step;

    public readonly int Run(int value, int times)
    {
        for (int i = 0; i < times; i++) value = this.Step(value);
        return value;
    }
}
