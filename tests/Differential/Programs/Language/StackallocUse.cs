// stackalloc of integers and structs, with initialisers, in loops of calls, as arguments, conditional.
Span<int> a = stackalloc int[4];
Span<byte> b = stackalloc byte[] { 1, 2, 3 };
Span<Pair> c = stackalloc Pair[3];
c[1] = new(5, 6);
c[2].A = 9;
Console.WriteLine($"{a.Length + a[3]} {b[2]} {c[0].A + c[1].B + c[2].A}");
Console.WriteLine(Digits(90210) + Digits(7));
Console.WriteLine(Sum(stackalloc int[] { 4, 5, 6 }));
Span<long> d = a.Length > 3 ? stackalloc long[2] : default;
d[1] = long.MaxValue;
Console.WriteLine(d[1]);
for (int i = 0; i < 3; i++) Console.Write($"{Fresh(i)} ");
Console.WriteLine();
ReadOnlySpan<char> hex = stackalloc char[] { 'a', 'f' };
Console.WriteLine(hex[1]);
Span<Level> levels = stackalloc Level[2];
levels[1] = Level.High;
Console.WriteLine((int)levels[0] + (int)levels[1]);

static int Fresh(int n)
{
    Span<int> cells = stackalloc int[8];
    cells[n]++;
    int sum = 0;
    foreach (int cell in cells) sum += cell;
    return sum;
}

static int Digits(int number)
{
    Span<char> text = stackalloc char[12];
    int length = 0;
    do text[length++] = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    text[..length].Reverse();
    return length * 10 + (text[0] - '0');
}

static int Sum(ReadOnlySpan<int> values)
{
    int sum = 0;
    foreach (int value in values) sum += value;
    return sum;
}

record struct Pair(int A, int B);

enum Level : byte
{
    Low = 1,
    High = 4,
}
