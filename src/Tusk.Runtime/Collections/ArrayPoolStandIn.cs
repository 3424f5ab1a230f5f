namespace Tusk.Runtime.Collections;

/// <summary>ArrayPool&lt;T&gt;: nothing is kept between uses, an array goes with its last reference.</summary>
[StandsFor("System.Buffers.ArrayPool`1")]
sealed class ArrayPoolStandIn<T>
{
    public static ArrayPoolStandIn<T> Shared { get; } = new();

    public T[] Rent(int minimumLength) => minimumLength == 0 ? [] : new T[minimumLength];

    public void Return(T[] array, bool clearArray)
    {
    }
}

/// <summary>Memory is zeroed in any case.</summary>
[StandsFor("System.GC")]
static class CollectorStandIn
{
    public static T[] AllocateUninitializedArray<T>(int length, bool pinned) => new T[length];

    public static T[] AllocateArray<T>(int length, bool pinned) => new T[length];
}
