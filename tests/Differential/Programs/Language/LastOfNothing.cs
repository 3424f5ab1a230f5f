// The last element of a span that may be empty: its index is the length less one, which is no index where the length is 0.
using System.Runtime.CompilerServices;

foreach (int length in (int[])[0, 1, 3])
{
    try { Console.WriteLine(Spans.Last(new int[length])); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
    try { Console.WriteLine(Spans.Add(new int[length])); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
    try { Console.WriteLine(Spans.LastUnsigned(new int[length])); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
    try { Console.WriteLine(Spans.LastOfArray(new int[length])); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
    try { Console.WriteLine(Spans.BeforeLast(new int[length])); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
}

try { Console.WriteLine(Spans.Last(default)); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }
int[]? none = Spans.None();
try { Console.WriteLine(Spans.Add(none)); } catch (IndexOutOfRangeException) { Console.WriteLine("range"); }

static class Spans
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Last(Span<int> items) => items[^1];

    public static int Add(Span<int> items)
    {
        items[^1] += 5;
        return items[^1];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int LastUnsigned(ReadOnlySpan<int> items)
    {
        uint last = (uint)items.Length - 1;
        return items[(int)last] + items[items.Length - 1];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int LastOfArray(int[] items) => items[items.Length - 1] + (int)((uint)items.Length - 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int BeforeLast(Span<int> items)
    {
        int sum = items[items.Length - 2];
        uint at = (uint)items.Length - 2;
        return sum + items[(int)at];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int[]? None() => null;
}
