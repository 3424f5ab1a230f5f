namespace Tusk.Runtime.Collections;

/// <summary>What the order of a type needs to know of it; the compiler gives the bodies that say so.</summary>
static class Ordering
{
    /// <summary>Whether T is a Nullable; a constant.</summary>
    public static extern bool IsNullable<T>();

    /// <summary>Enums, as their integers compare.</summary>
    public static extern int CompareEnums<T>(T x, T y);

    /// <summary>Two values of a Nullable, by <see cref="CompareValues"/> of what is in it.</summary>
    public static extern int CompareNullable<T>(T x, T y);

    /// <summary>Null comes first.</summary>
    public static int CompareValues<T>(T? x, T? y) where T : struct
    {
        if (!x.HasValue) return y.HasValue ? -1 : 0;
        return y.HasValue ? ComparerStandIn<T>.Default.Compare(x.GetValueOrDefault(), y.GetValueOrDefault()) : 1;
    }
}
