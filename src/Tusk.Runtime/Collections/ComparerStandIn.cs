namespace Tusk.Runtime.Collections;

/// <summary>Comparer&lt;T&gt;: Default compares with IComparable&lt;T&gt; or IComparable, found at compile time.</summary>
[StandsFor("System.Collections.Generic.Comparer`1")]
abstract class ComparerStandIn<T> : IComparer<T>
{
    public static ComparerStandIn<T> Default { get; } = new DefaultComparer<T>();

    public static ComparerStandIn<T> Create(Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new ComparisonComparer<T>(comparison);
    }

    public abstract int Compare(T? x, T? y);
}

sealed class ComparisonComparer<T>(Comparison<T> comparison) : ComparerStandIn<T>
{
    public override int Compare(T? x, T? y) => comparison(x!, y!);
}

sealed class DefaultComparer<T> : ComparerStandIn<T>
{
    public override int Compare(T? x, T? y)
    {
        if (typeof(T).IsEnum) return Ordering.CompareEnums(x, y);
        if (Ordering.IsNullable<T>()) return Ordering.CompareNullable(x, y);
        if (x is null) return y is null ? 0 : -1;
        if (y is null) return 1;
        if (x is IComparable<T>) return ((IComparable<T>)x).CompareTo(y);
        if (!typeof(T).IsValueType && ReferenceEquals(x, y)) return 0;
        if (x is IComparable) return ((IComparable)x).CompareTo(y);
        if (y is IComparable) return -((IComparable)y).CompareTo(x);
        throw new ArgumentException("At least one object must implement IComparable.");
    }
}
