// Nullable arithmetic, comparison, logic of three values, conversions, compound assignment.
int?[] values = [null, 0, 3, -2];
foreach (int? a in values)
    foreach (int? b in values)
        Console.WriteLine($"{a + b} {a * b} {a - b} {a & b} {a > b} {a <= b} {a == b} {a != b} {(a ?? 9) + (b ?? 8)}");
bool?[] logic = [null, true, false];
foreach (bool? a in logic)
    foreach (bool? b in logic)
        Console.WriteLine($"{a & b} {a | b} {a ^ b} {!a} {a == b}");
long? wide = values[2];
byte? narrow = (byte?)values[2];
int? none = (int?)(long?)null;
Console.WriteLine($"{wide} {narrow} {none.HasValue}");
int? count = 5;
count -= 2;
count = -count;
count <<= 3;
Console.WriteLine(count ?? -1);
count += null;
Console.WriteLine(count.HasValue);
Meters? m = new Meters(3), n = null;
Console.WriteLine($"{(m + m)?.Value} {(m + n)?.Value ?? -1} {m == n} {m == new Meters(3)}");
try
{
    int forced = (int)none!;
    Console.WriteLine(forced);
}
catch (InvalidOperationException)
{
    Console.WriteLine("no value");
}

readonly record struct Meters(int Value)
{
    public static Meters operator +(Meters a, Meters b) => new(a.Value + b.Value);
}
