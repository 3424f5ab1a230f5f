namespace Tusk.Runtime.Collections;

/// <summary>
/// What an array of a derived type runs as a collection or list of a base: <c>new List&lt;Shape&gt;(squares)</c>. The compiler calls these by name.
/// </summary>
static class CovariantArray
{
    public static int get_Count<TBase, T>(T[] self) where T : TBase => self.Length;

    public static bool get_IsReadOnly<TBase, T>(T[] self) where T : TBase => true;

    public static TBase get_Item<TBase, T>(T[] self, int index) where T : TBase =>
        (uint)index < (uint)self.Length ? self[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public static void set_Item<TBase, T>(T[] self, int index, TBase value) where T : TBase
    {
        if ((uint)index >= (uint)self.Length) throw new ArgumentOutOfRangeException(nameof(index));
        if (value is not null and not T) throw new ArrayTypeMismatchException();
        self[index] = (T)value!;
    }

    public static bool Contains<TBase, T>(T[] self, TBase item) where T : TBase => IndexOf(self, item) >= 0;

    public static int IndexOf<TBase, T>(T[] self, TBase item) where T : TBase
    {
        for (int i = 0; i < self.Length; i++)
        {
            if (EqualityComparerStandIn<TBase>.Default.Equals(self[i], item)) return i;
        }

        return -1;
    }

    public static void CopyTo<TBase, T>(T[] self, TBase[] array, int arrayIndex) where T : TBase
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        if (self.Length > array.Length - arrayIndex) throw new ArgumentException();
        for (int i = 0; i < self.Length; i++) array[arrayIndex + i] = self[i];
    }

    public static void Add<TBase, T>(T[] self, TBase item) where T : TBase => throw new NotSupportedException();

    public static void Clear<TBase, T>(T[] self) where T : TBase => throw new NotSupportedException();

    public static bool Remove<TBase, T>(T[] self, TBase item) where T : TBase => throw new NotSupportedException();

    public static void Insert<TBase, T>(T[] self, int index, TBase item) where T : TBase => throw new NotSupportedException();

    public static void RemoveAt<TBase, T>(T[] self, int index) where T : TBase => throw new NotSupportedException();
}
