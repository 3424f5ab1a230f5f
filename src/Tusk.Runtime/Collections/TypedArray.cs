namespace Tusk.Runtime.Collections;

/// <summary>System.Array's methods for an element type. The compiler calls these by name.</summary>
static class TypedArray
{
    public static void Copy<T>(T[] sourceArray, T[] destinationArray, int length) => Copy(sourceArray, 0, destinationArray, 0, length);

    public static void Copy<T>(T[] sourceArray, int sourceIndex, T[] destinationArray, int destinationIndex, int length)
    {
        if (sourceArray is null) throw new ArgumentNullException(nameof(sourceArray));
        if (destinationArray is null) throw new ArgumentNullException(nameof(destinationArray));
        if (sourceIndex < 0 || destinationIndex < 0 || length < 0) throw new ArgumentOutOfRangeException();
        if (length > sourceArray.Length - sourceIndex || length > destinationArray.Length - destinationIndex) throw new ArgumentException();
        new ReadOnlySpan<T>(sourceArray, sourceIndex, length).CopyTo(new Span<T>(destinationArray, destinationIndex, length));
    }

    public static void CopyTo<T>(T[] self, T[] array, int index) => Copy(self, 0, array, index, self.Length);

    public static void Clear<T>(T[] array)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        new Span<T>(array).Clear();
    }

    public static void Clear<T>(T[] array, int index, int length)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        if (index < 0 || length < 0 || length > array.Length - index) throw new IndexOutOfRangeException();
        new Span<T>(array, index, length).Clear();
    }

    public static T[] Clone<T>(T[] array)
    {
        var copy = new T[array.Length];
        new ReadOnlySpan<T>(array).CopyTo(copy);
        return copy;
    }
}

[StandsFor("System.Runtime.CompilerServices.RuntimeHelpers")]
static class RuntimeHelpersStandIn
{
    public static T[] GetSubArray<T>(T[] array, Range range)
    {
        (int offset, int length) = range.GetOffsetAndLength(array.Length);
        var part = new T[length];
        new ReadOnlySpan<T>(array, offset, length).CopyTo(part);
        return part;
    }
}
