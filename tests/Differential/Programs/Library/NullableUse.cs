// Nullable<T>: members, equality, in arrays, fields, generics, of structs and enums.
int? some = 5, none = null;
Console.WriteLine($"{some.HasValue} {none.HasValue} {some.Value} {none.GetValueOrDefault()} {none.GetValueOrDefault(7)}");
Console.WriteLine($"{some == 5} {none == null} {some == none}");
Console.WriteLine($"{some + none is null} {some + 1} {some * 2 > 9} {none > 1} {none <= 1}");
int?[] array = [1, null, 3];
int sum = 0;
foreach (int? n in array) sum += n ?? 10;
Console.WriteLine(sum);
Range2? range = new Range2(2, 5);
Console.WriteLine(range?.Length ?? -1);
range = null;
Console.WriteLine(range?.Length ?? -1);
Level? level = Level.High;
Console.WriteLine(level == Level.High);
Console.WriteLine((int?)level ?? -1);
Console.WriteLine(Parse("12") + Parse("x") ?? -1);
Console.WriteLine(First<int>([3, 4]) ?? 0);
Console.WriteLine(First<long>([]) ?? -1);
var holder = new Holder();
holder.Limit ??= 9;
holder.Limit ??= 10;
holder.Limit++;
Console.WriteLine(holder.Limit ?? -1);
Console.WriteLine(Nullable.Compare(some, none) + Nullable.Compare<int>(null, null) * 10);
Console.WriteLine(Nullable.Equals(some, some));
try
{
    Console.WriteLine(none!.Value);
}
catch (InvalidOperationException)
{
    Console.WriteLine("no value");
}

static int? Parse(string s) => s[0] is >= '0' and <= '9' ? s[0] - '0' : null;

static T? First<T>(ReadOnlySpan<T> values) where T : struct => values.IsEmpty ? null : values[0];

readonly record struct Range2(int Start, int End)
{
    public int Length => this.End - this.Start;
}

enum Level : byte
{
    Low,
    High,
}

sealed class Holder
{
    public int? Limit;
}
