// params of spans, arrays and lists; named and optional arguments; order of evaluation.
Console.WriteLine(Sum());
Console.WriteLine(Sum(1));
Console.WriteLine(Sum(1, 2, 3));
Console.WriteLine(Sum([4, 5]));
Console.WriteLine(Join("-", "a", "b", "c"));
Console.WriteLine(Count("x", "y"));
Console.WriteLine(Area(width: 3, height: 4) + Area(5) + Area(height: 1, width: 9));
Console.WriteLine(Area(height: Note(2), width: Note(1)));
Console.WriteLine(Optional(b: 7) + Optional(1) + Optional());
int total = 0;
Console.WriteLine(Sum(total++, total++, total++) + total);
Console.WriteLine(Letters('a', 'b'));

static int Sum(params ReadOnlySpan<int> values)
{
    int sum = values.Length * 100;
    foreach (int value in values) sum += value;
    return sum;
}

static string Join(string separator, params string[] parts)
{
    string result = "";
    foreach (string part in parts) result += result == "" ? part : separator + part;
    return result;
}

static int Count(params List<string> values) => values.Count;

static int Letters(params Span<char> letters)
{
    letters[0]++;
    return letters[0] * letters.Length;
}

static int Area(int width, int height = 10) => width * 100 + height;

static int Optional(int a = 5, long b = 6, string? c = null) => a * 10 + (int)b + (c is null ? 0 : 1000);

static int Note(int n)
{
    Console.Write($"note {n} ");
    return n;
}
