// What is not what Unsupported/Recursion has, but looks like it.
using System.Linq;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 5;

    readonly Mutex<Entry?> _first = new(null);

    public Driver()
    {
        Log.Info($"{Bits(Number, 0)} {Ping(Number)} {new Tree(Number, 0).Depth(0)}");
        Run(static () => Run(static () => Log.Info($"{Number}")));
        Once(static () => Twice(static () => Log.Info($"{Number}")));
        Overloaded(Number);
        Log.Info($"{Same(1)} {Same(1L)}");
        Func<int, int> chosen = Number > 3 ? static n => Add(n) : static n => n + 2;
        Log.Info($"{chosen(Number)}");
        ISource source = new Doubled(new Plain(Number));
        Log.Info($"{source.Next()}");
        int[] keys = [3, Number, 2];
        Array.Sort(keys, static (a, b) => b.CompareTo(a));
        Log.Info($"{keys[0]}");
        foreach (int key in keys.Where(static n => n > 1).Select(static n => n + 1).Where(static n => n != 7)) Log.Info($"{key}");
        using var first = _first.Lock();
        for (int i = 0; i < 3; i++) first.Value = new Entry(i, first.Value);
    }

    /// <summary>The author knows how deep it goes.</summary>
    [MaxDepth(33)]
    static int Bits(int value, int depth) => value == 0 || depth == 32 ? 0 : 1 + Bits(value >> 1, depth + 1);

    /// <summary>One of the circle is enough.</summary>
    static int Ping(int n) => n <= 0 ? 0 : Pong(Math.Min(n, 8));

    [MaxDepth(9)]
    static int Pong(int n) => Ping(n - 1) + 1;

    /// <summary>The inner lambda does not call Run.</summary>
    [MaxDepth(2)]
    static void Run(Action action) => action();

    /// <summary>Which delegate comes to which method is known, though they have one type.</summary>
    static void Once(Action action) => action();

    static void Twice(Action action)
    {
        action();
        action();
    }

    static int Add(int n) => n + 1;

    /// <summary>Another method of the same name.</summary>
    static void Overloaded(int n) => Overloaded((long)n);

    static void Overloaded(long n) => Log.Info($"{n}");

    /// <summary>Another method of the same definition.</summary>
    static int Same<T>(T value) where T : struct => value is long ? 1 : Same(2L, value);

    static int Same<T, TOther>(T value, TOther other) where T : struct where TOther : struct => value is TOther ? 1 : 2;
}

interface ISource
{
    int Next();
}

sealed class Plain(int value) : ISource
{
    public int Next() => value;
}

/// <summary>What it calls is of a class that calls no other.</summary>
sealed class Doubled(Plain inner) : ISource
{
    public int Next() => 2 * inner.Next();
}

/// <summary>Both circles of the class are bounded.</summary>
sealed class Tree
{
    readonly Tree? _left, _right;

    [MaxDepth(5)]
    public Tree(int number, int level)
    {
        if (level == 4) return;
        _left = new(number, level + 1);
        if (number > 3) _right = new(number, level + 1);
    }

    [MaxDepth(5)]
    public int Depth(int level) => level == 4 ? 1 : 1 + Math.Max(_left?.Depth(level + 1) ?? 0, _right?.Depth(level + 1) ?? 0);
}

/// <summary>The next goes in the loop of the runtime, after the Dispose of this one.</summary>
sealed class Entry(int number, Entry? next) : IDisposable
{
    public int Number => number + (next is null ? 0 : 1);

    public void Dispose() => Log.Info($"{number} goes");
}
