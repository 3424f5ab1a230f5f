// Methods and types over values and references; constraints; nesting; static state per instantiation.
Pair<int, long> pair = new(3, 4_000_000_000);
Pair<long, int> swapped = pair.Swap();
Console.WriteLine($"{swapped.First} {swapped.Second} {Pair<int, long>.Made} {Pair<long, int>.Made} {Pair<byte, byte>.Made}");
Stack<int> numbers = new(4);
for (int i = 0; i < 6; i++) Console.WriteLine($"push {i}: {numbers.TryPush(i * i)}");
while (numbers.TryPop(out int value)) Console.Write($"{value} ");
Console.WriteLine();
Stack<Pair<byte, bool>> pairs = new(2);
pairs.TryPush(new(1, true));
pairs.TryPush(new(2, false));
pairs.TryPop(out Pair<byte, bool> top);
Console.WriteLine($"{top.First} {top.Second}");
Console.WriteLine($"{Largest<int>([3, 9, -2])} {Largest<ulong>([5, ulong.MaxValue, 7])} {Largest<char>(['a', 'z', 'q'])}");
Stack<string> words = new(3);
words.TryPush("one");
words.TryPush("two");
Console.WriteLine(words.TryPop(out string? word) ? word : "none");
Console.WriteLine(Choose(true, "left", "right") + "!");

static T Largest<T>(ReadOnlySpan<T> values) where T : IComparable<T>
{
    T best = values[0];
    foreach (T value in values)
    {
        if (value.CompareTo(best) > 0) best = value;
    }

    return best;
}

static T Choose<T>(bool first, T a, T b) => first ? a : b;

struct Pair<TFirst, TSecond>
{
    public static int Made;
    public TFirst First;
    public TSecond Second;

    public Pair(TFirst first, TSecond second)
    {
        this.First = first;
        this.Second = second;
        Made++;
    }

    public readonly Pair<TSecond, TFirst> Swap() => new(this.Second, this.First);
}

sealed class Stack<T>(int capacity)
{
    readonly T[] _items = new T[capacity];
    int _count;

    public bool TryPush(T item)
    {
        if (_count == _items.Length) return false;
        _items[_count++] = item;
        return true;
    }

    public bool TryPop(out T? item)
    {
        item = _count > 0 ? _items[_count - 1] : default;
        if (_count == 0) return false;
        _count--;
        return true;
    }
}
