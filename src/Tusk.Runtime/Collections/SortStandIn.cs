using System.Numerics;

namespace Tusk.Runtime.Collections;

/// <summary>Sorting of spans and arrays: introspective sort, as the framework does it.</summary>
[StandsFor("System.MemoryExtensions")]
static class SortStandIn
{
    public static void Sort<T>(Span<T> span) => SortBy(span, null);

    public static void Sort<T, TComparer>(Span<T> span, TComparer comparer) where TComparer : IComparer<T>? => SortBy(span, comparer);

    public static void Sort<T>(Span<T> span, Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        SortIn(span, new ComparisonOrder<T>(comparison));
    }

    public static void SortBy<T>(Span<T> span, IComparer<T>? comparer)
    {
        if (comparer is null) SortIn(span, new DefaultOrder<T>());
        else SortIn(span, new ComparerOrder<T>(comparer));
    }

    /// <summary>What the order throws comes out as an InvalidOperationException.</summary>
    static void SortIn<T, TOrder>(Span<T> span, TOrder order) where TOrder : struct, IOrder<T>
    {
        if (span.Length < 2) return;
        try
        {
            IntroSort.Sort(span, order);
        }
        catch (IndexOutOfRangeException)
        {
            throw new ArgumentException("Unable to sort because the comparer gives inconsistent results.");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidOperationException("Failed to compare two elements in the array.");
        }
    }
}

[StandsFor("System.Array")]
static class ArrayStandIn
{
    public static void Sort<T>(T[] array) => SortStandIn.Sort(array.AsSpan());

    public static void Sort<T>(T[] array, Comparison<T> comparison) => SortStandIn.Sort(array.AsSpan(), comparison);

    public static void Sort<T>(T[] array, int index, int length, IComparer<T>? comparer)
    {
        Span<T> span = array.AsSpan(index, length);
        SortStandIn.SortBy(span, comparer);
    }

    public static int BinarySearch<T>(T[] array, int index, int length, T value, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (array.Length - index < length) throw new ArgumentException("Offset and length were out of bounds.");
        comparer ??= ComparerStandIn<T>.Default;
        int low = index, high = index + length - 1;
        try
        {
            while (low <= high)
            {
                int middle = low + ((high - low) >> 1);
                int order = comparer.Compare(array[middle], value);
                if (order == 0) return middle;
                if (order < 0) low = middle + 1;
                else high = middle - 1;
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidOperationException("Failed to compare two elements in the array.");
        }

        return ~low;
    }

    public static int IndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        if ((uint)startIndex > (uint)array.Length || (uint)count > (uint)(array.Length - startIndex)) throw new ArgumentOutOfRangeException();
        for (int i = startIndex; i < startIndex + count; i++)
            if (EqualityComparerStandIn<T>.Default.Equals(array[i], value))
                return i;
        return -1;
    }

    public static int IndexOf<T>(T[] array, T value) => IndexOf(array, value, 0, array.Length);

    public static int LastIndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        if (array.Length == 0)
        {
            if (startIndex is not (0 or -1) || count != 0) throw new ArgumentOutOfRangeException();
            return -1;
        }

        if ((uint)startIndex >= (uint)array.Length || count < 0 || startIndex - count + 1 < 0) throw new ArgumentOutOfRangeException();
        for (int i = startIndex; i > startIndex - count; i--)
            if (EqualityComparerStandIn<T>.Default.Equals(array[i], value))
                return i;
        return -1;
    }

    public static void Resize<T>(ref T[]? array, int newSize)
    {
        if (newSize < 0) throw new ArgumentOutOfRangeException("newSize");
        var grown = new T[newSize];
        if (array is not null)
        {
            int kept = array.Length < newSize ? array.Length : newSize;
            for (int i = 0; i < kept; i++) grown[i] = array[i];
        }

        array = grown;
    }
}

interface IOrder<T>
{
    int Compare(T x, T y);
}

readonly struct DefaultOrder<T> : IOrder<T>
{
    public int Compare(T x, T y) => ComparerStandIn<T>.Default.Compare(x, y);
}

readonly struct ComparerOrder<T>(IComparer<T> comparer) : IOrder<T>
{
    public int Compare(T x, T y) => comparer.Compare(x, y);
}

readonly struct ComparisonOrder<T>(Comparison<T> comparison) : IOrder<T>
{
    public int Compare(T x, T y) => comparison(x, y);
}

/// <summary>Quicksort of three medians that turns to heapsort when it goes deep and to insertion sort for short runs.</summary>
static class IntroSort
{
    const int ShortRun = 16;

    public static void Sort<T, TOrder>(Span<T> keys, TOrder order) where TOrder : struct, IOrder<T> =>
        Partition(keys, 2 * (BitOperations.Log2((uint)keys.Length) + 1), order);

    /// <summary>Each call that is open has used up one of <paramref name="depth"/>, of which there are 64 for the longest span.</summary>
    [MaxDepth(65)]
    static void Partition<T, TOrder>(Span<T> keys, int depth, TOrder order) where TOrder : struct, IOrder<T>
    {
        int size = keys.Length;
        while (size > 1)
        {
            if (size <= ShortRun)
            {
                Insertion(keys[..size], order);
                return;
            }

            if (depth-- == 0)
            {
                Heap(keys[..size], order);
                return;
            }

            int pivot = Split(keys[..size], order);
            Partition(keys[(pivot + 1)..size], depth, order);
            size = pivot;
        }
    }

    static int Split<T, TOrder>(Span<T> keys, TOrder order) where TOrder : struct, IOrder<T>
    {
        int last = keys.Length - 1;
        int middle = last >> 1;
        SwapIfGreater(keys, order, 0, middle);
        SwapIfGreater(keys, order, 0, last);
        SwapIfGreater(keys, order, middle, last);
        T pivot = keys[middle];
        Swap(keys, middle, last - 1);
        int left = 0, right = last - 1;
        while (left < right)
        {
            while (order.Compare(keys[++left], pivot) < 0)
            {
            }

            while (order.Compare(pivot, keys[--right]) < 0)
            {
            }

            if (left >= right) break;
            Swap(keys, left, right);
        }

        if (left != last - 1) Swap(keys, left, last - 1);
        return left;
    }

    static void Insertion<T, TOrder>(Span<T> keys, TOrder order) where TOrder : struct, IOrder<T>
    {
        for (int i = 1; i < keys.Length; i++)
        {
            T moving = keys[i];
            int j = i - 1;
            for (; j >= 0 && order.Compare(moving, keys[j]) < 0; j--) keys[j + 1] = keys[j];
            keys[j + 1] = moving;
        }
    }

    static void Heap<T, TOrder>(Span<T> keys, TOrder order) where TOrder : struct, IOrder<T>
    {
        int count = keys.Length;
        for (int i = count / 2; i >= 1; i--) Sift(keys, i, count, order);
        for (int i = count; i > 1; i--)
        {
            Swap(keys, 0, i - 1);
            Sift(keys, 1, i - 1, order);
        }
    }

    static void Sift<T, TOrder>(Span<T> keys, int at, int count, TOrder order) where TOrder : struct, IOrder<T>
    {
        T moving = keys[at - 1];
        while (at <= count / 2)
        {
            int child = 2 * at;
            if (child < count && order.Compare(keys[child - 1], keys[child]) < 0) child++;
            if (order.Compare(moving, keys[child - 1]) >= 0) break;
            keys[at - 1] = keys[child - 1];
            at = child;
        }

        keys[at - 1] = moving;
    }

    static void SwapIfGreater<T, TOrder>(Span<T> keys, TOrder order, int i, int j) where TOrder : struct, IOrder<T>
    {
        if (order.Compare(keys[i], keys[j]) > 0) Swap(keys, i, j);
    }

    static void Swap<T>(Span<T> keys, int i, int j) => (keys[i], keys[j]) = (keys[j], keys[i]);
}
