// Properties: auto, computed, init, required, the field keyword, lazy, static, ref returning, indexers of several kinds, partial.
var t = new Thermometer { Name = " cabin ", Limit = 500 };
t.Degrees = 300;
Console.WriteLine($"[{t.Name}] {t.Degrees} {t.Limit} {t.Lazy} {t.Lazy} {Thermometer.Count}");
t[3] = 7;
t["four"] = 4;
Console.WriteLine($"{t[3]} {t["x"]} {t[1, 2]}");
t.Slot = 11;
t.Slot++;
Console.WriteLine(t[0]);
Console.WriteLine(t.Part + t.Both);
t.Both = 5;
Console.WriteLine(t.Both);
Console.WriteLine(new Point(1, 2) { Y = 9 }.Y);

sealed partial class Thermometer
{
    readonly int[] _slots = new int[5];

    public static int Count { get; private set; } = 10;

    public required string Name
    {
        get;
        init => field = value == " cabin " ? "cabin" : value;
    }

    public int Degrees
    {
        get;
        set => field = Math.Clamp(value, -50, 150);
    }

    public int Limit { get; init; } = 1;

    public int Lazy => field == 0 ? field = ++Count : field;

    public ref int Slot => ref _slots[0];

    public int this[int index]
    {
        get => _slots[index];
        set => _slots[index] = value;
    }

    public int this[string name]
    {
        get => name.Length;
        set => _slots[name.Length] = value;
    }

    public int this[int a, int b] => a * 10 + b;

    public partial int Part { get; }

    public partial int Both { get; set; }
}

sealed partial class Thermometer
{
    public partial int Part => 42;

    public partial int Both { get => field + 1; set => field = value * 2; }
}

readonly record struct Point(int X, int Y);
