// Index, Range and the members that take them.
int[] a = [0, 1, 2, 3, 4, 5];
Index last = ^1, second = 1;
Console.WriteLine(a[last] + a[second] + a[^2]);
Range middle = 2..4, all = .., tail = ^2..;
Console.WriteLine($"{a[middle].Length} {a[all].Length} {a[tail][0]} {a[..^4][1]}");
Console.WriteLine($"{last.IsFromEnd} {last.Value} {last.GetOffset(10)} {middle.Start.Value} {middle.End.Value}");
(int offset, int length) = tail.GetOffsetAndLength(6);
Console.WriteLine($"{offset} {length}");
Console.WriteLine(middle.Equals(2..4) && last.Equals(^1));
Span<int> span = a;
Console.WriteLine(span[1..^1].Length + span[^3..][0]);
Console.WriteLine("hello"[1..3].Length + "hello".AsSpan()[^2..].Length);
var window = new Window(a);
Console.WriteLine(window[^1] + window[1..3].Sum());
Console.WriteLine(Slice(a, 1..4) + Slice(a, ^3..^1));
try
{
    Console.WriteLine(a[4..2].Length);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("backwards");
}

static int Slice(int[] values, Range range)
{
    int sum = 0;
    foreach (int value in values.AsSpan(range)) sum += value;
    return sum;
}

readonly struct Window(int[] values)
{
    readonly int _from = 0, _to = values.Length;
    Window(int[] values, int from, int to) : this(values) => (_from, _to) = (from, to);
    public int Length => _to - _from;
    public int this[int index] => values[_from + index];
    public Window Slice(int start, int length) => new(values, _from + start, _from + start + length);

    public int Sum()
    {
        int sum = 0;
        for (int i = 0; i < this.Length; i++) sum += this[i];
        return sum;
    }
}
