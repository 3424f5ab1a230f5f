using System.Runtime.CompilerServices;

namespace Tusk.Runtime.Collections;

/// <summary>EqualityComparer&lt;T&gt;: the framework chooses Default's class by reflection, here the type decides at compile time.</summary>
[StandsFor("System.Collections.Generic.EqualityComparer`1")]
abstract class EqualityComparerStandIn<T> : IEqualityComparer<T>
{
    public static EqualityComparerStandIn<T> Default { get; } = new DefaultEqualityComparer<T>();

    public static EqualityComparerStandIn<T> Create(Func<T?, T?, bool> equals, Func<T, int>? getHashCode = null)
    {
        ArgumentNullException.ThrowIfNull(equals);
        return new DelegateEqualityComparer<T>(equals, getHashCode);
    }

    public abstract bool Equals(T? x, T? y);

    public abstract int GetHashCode(T obj);
}

sealed class DelegateEqualityComparer<T>(Func<T?, T?, bool> equals, Func<T, int>? getHashCode) : EqualityComparerStandIn<T>
{
    public override bool Equals(T? x, T? y) => equals(x, y);

    public override int GetHashCode(T obj) => getHashCode is null ? throw new NotSupportedException() : getHashCode(obj);
}

sealed class DefaultEqualityComparer<T> : EqualityComparerStandIn<T>
{
    public override bool Equals(T? x, T? y)
    {
        // A type is a number, never null: what records compare before their fields.
        if (typeof(T) == typeof(Type)) return Unsafe.As<T, nuint>(ref x!) == Unsafe.As<T, nuint>(ref y!);
        if (x is null) return y is null;
        if (y is null) return false;
        if (typeof(T) == typeof(string)) return Unsafe.As<T, string>(ref x) == Unsafe.As<T, string>(ref y);
        return x is IEquatable<T> ? ((IEquatable<T>)x).Equals(y) : x.Equals(y);
    }

    public override int GetHashCode(T obj)
    {
        if (typeof(T) == typeof(Type)) return (int)Unsafe.As<T, nuint>(ref obj);
        return obj is null ? 0 : obj.GetHashCode();
    }
}
