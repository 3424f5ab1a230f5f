// int?, bool?, structs; lifted operators; ??, ?., HasValue, GetValueOrDefault, patterns.
int? a = 5, b = null;
Show(a + b);
Show(a + 1);
Show(b ?? 7);
b ??= a * 2;
Show(b);
Console.WriteLine($"{a < b} {a == 5} {b is null} {(a > null)} {a.HasValue}");
bool? unknown = null;
Console.WriteLine($"{(unknown & false) == false} {(unknown | true) == true} {(unknown & true) is null}");
Point? point = null;
Console.WriteLine(point?.X ?? -1);
point = new Point(3, 4);
Console.WriteLine($"{point.Value.X} {point.Value.Y} {point.GetValueOrDefault().X}");
if (point is { X: 3, Y: var y }) Console.WriteLine(y);
long? wide = a;
Console.WriteLine(wide.GetValueOrDefault(1) + default(long?).GetValueOrDefault(100));
int?[] values = [1, null, 3];
int sum = 0;
foreach (int? value in values)
{
    if (value is int present) sum += present;
}

Console.WriteLine(sum);
try
{
    int? nothing = null;
    Console.WriteLine(nothing!.Value);
}
catch (InvalidOperationException)
{
    Console.WriteLine("no value");
}

static void Show(int? value)
{
    if (value.HasValue) Console.WriteLine(value.Value);
    else Console.WriteLine("null");
}

readonly record struct Point(int X, int Y);
