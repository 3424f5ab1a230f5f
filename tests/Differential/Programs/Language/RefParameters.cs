// ref, in, out, ref locals, ref returns, ref fields, conditional refs, swapping through them.
int a = 1, b = 2;
Swap(ref a, ref b);
Console.WriteLine($"{a} {b}");
ref int larger = ref Larger(ref a, ref b);
larger += 100;
Console.WriteLine($"{a} {b} {larger}");
larger = ref b;
larger = -7;
Console.WriteLine($"{a} {b}");
int[] table = [5, 3, 8, 1];
MinimumOf(table) = 99;
foreach (int value in table) Console.Write($"{value} ");
Console.WriteLine();
Big big = new() { A = 1, B = 2, C = 3 };
Console.WriteLine(Total(in big));
Split(1234567, out int high, out int low);
Console.WriteLine($"{high} {low}");
Counter counter = new(ref table[0]);
for (int i = 0; i < 3; i++) counter.Add(i);
Console.WriteLine($"{table[0]} {counter.Value}");
(a > b ? ref a : ref b) = 0;
Console.WriteLine($"{a} {b}");

static void Swap<T>(ref T x, ref T y) => (x, y) = (y, x);

static ref int Larger(ref int x, ref int y) => ref x > y ? ref x : ref y;

static ref int MinimumOf(Span<int> values)
{
    ref int smallest = ref values[0];
    for (int i = 1; i < values.Length; i++)
    {
        if (values[i] < smallest) smallest = ref values[i];
    }

    return ref smallest;
}

static long Total(in Big value) => value.A + value.B + value.C;

static void Split(int value, out int high, out int low)
{
    high = value / 1000;
    low = value % 1000;
}

struct Big
{
    public long A, B, C;
}

ref struct Counter(ref int target)
{
    readonly ref int _target = ref target;
    public readonly int Value => _target;
    public readonly void Add(int amount) => _target += amount;
}
