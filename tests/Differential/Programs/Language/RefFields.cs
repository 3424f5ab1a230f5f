// Ref structs with ref fields, scoped parameters, ref readonly, ref reassignment, conditional refs.
int a = 1, b = 2;
var cursor = new Cursor(ref a);
cursor.Value += 10;
cursor = new Cursor(ref b);
cursor.Value *= 7;
Console.WriteLine($"{a} {b}");
ref int bigger = ref a > b ? ref a : ref b;
bigger = 100;
Console.WriteLine($"{a} {b}");
bigger = ref a;
bigger++;
Console.WriteLine(a);
int[] numbers = [5, 3, 9];
ref readonly int smallest = ref Smallest(numbers);
Console.WriteLine(smallest);
numbers[1] = -3;
Console.WriteLine(smallest);
Span<int> span = numbers;
var writer = new Writer(span);
writer.Put(7);
writer.Put(8);
Console.WriteLine($"{numbers[0]} {numbers[1]} {writer.Left}");
Console.WriteLine(Sum(in a, b));
Swap(ref numbers[0], ref numbers[2]);
Console.WriteLine(numbers[0] * 10 + numbers[2]);
Outputs(out int x, out _, out var z);
Console.WriteLine(x + z);
var pair = new Pair { A = 3 };
pair.Get(0)++;
pair.Get(1) = 40;
Console.WriteLine(pair.A + pair.B);

static ref readonly int Smallest(ReadOnlySpan<int> values)
{
    int at = 0;
    for (int i = 1; i < values.Length; i++)
        if (values[i] < values[at])
            at = i;
    return ref values[at];
}

static int Sum(in int a, scoped in int b) => a + b;

static void Swap(ref int a, ref int b) => (a, b) = (b, a);

static void Outputs(out int a, out int b, out long c) => (a, b, c) = (1, 2, 3);

ref struct Cursor(ref int target)
{
    ref int _target = ref target;
    public ref int Value => ref _target;
}

ref struct Writer(Span<int> target)
{
    Span<int> _rest = target;
    public readonly int Left => _rest.Length;

    public void Put(int value)
    {
        _rest[0] = value;
        _rest = _rest[1..];
    }
}

struct Pair
{
    public int A, B;
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref int Get(int index) => ref index == 0 ? ref this.A : ref this.B;
}
