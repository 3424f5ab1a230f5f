int[] numbers = new int[200];
uint seed = 12345;
for (int i = 0; i < numbers.Length; i++)
{
    seed = seed * 1664525 + 1013904223;
    numbers[i] = (int)(seed >> 20);
}

numbers.AsSpan(0, 100).Sort();
Console.WriteLine(IsSorted(numbers.AsSpan(0, 100)));
Array.Sort(numbers);
Console.WriteLine(IsSorted(numbers));
Console.WriteLine(numbers[0] + numbers[^1]);
int direction = -1;
Array.Sort(numbers, (a, b) => direction * a.CompareTo(b));
Console.WriteLine(numbers[0] >= numbers[1] && numbers[1] >= numbers[199]);
Version[] versions = [new(1, 10), new(1, 2), new(0, 99), new(2, 0)];
Array.Sort(versions);
foreach (Version v in versions) Console.Write($"{v.Major}.{v.Minor} ");
Console.WriteLine();
versions.AsSpan().Sort(static (a, b) => b.Minor - a.Minor);
foreach (Version v in versions) Console.Write($"{v.Major}.{v.Minor} ");
Console.WriteLine();
string[] names = ["delta", "alpha", "charlie", "bravo"];
Array.Sort(names, static (a, b) => a[0] - b[0]);
foreach (string name in names) Console.Write(name[0]);
Console.WriteLine();
Array.Sort(names, static (a, b) => a.Length - b.Length);
foreach (string name in names) Console.Write(name.Length);
Console.WriteLine();

static bool IsSorted(ReadOnlySpan<int> values)
{
    for (int i = 1; i < values.Length; i++)
        if (values[i - 1] > values[i])
            return false;
    return true;
}

readonly record struct Version(int Major, int Minor) : IComparable<Version>
{
    public int CompareTo(Version other) => this.Major != other.Major ? this.Major.CompareTo(other.Major) : this.Minor.CompareTo(other.Minor);
}
