namespace Tusk.Compiler.Dataflow;

/// <summary>
/// A state for each way that control may have come, where selectors tell the ways apart: locals that hold constants and decide a later branch,
/// as the one at the end of a finally block does, or a flag.
/// </summary>
public sealed class Ways<T>
{
    /// <summary>By the values of the selectors.</summary>
    public Dictionary<SelectorValues, T> States { get; } = [];
}

/// <summary>What is known of the selectors; null where nothing is.</summary>
public sealed class SelectorValues(Int128?[] values) : IEquatable<SelectorValues>
{
    public Int128? this[int selector] => values[selector];

    public SelectorValues With(int selector, Int128? value)
    {
        if (values[selector] == value) return this;
        var copy = (Int128?[])values.Clone();
        copy[selector] = value;
        return new SelectorValues(copy);
    }

    public bool Equals(SelectorValues? other) => other is not null && values.AsSpan().SequenceEqual(other.All);

    public override bool Equals(object? other) => other is SelectorValues values && this.Equals(values);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (Int128? value in values) hash.Add(value);
        return hash.ToHashCode();
    }

    Int128?[] All => values;
}

/// <summary>Ways join way by way. Beyond a number of them they become one, about which less is known.</summary>
public sealed class WaysLattice<T>(ILattice<T> inner, int selectors) : ILattice<Ways<T>>
{
    const int MaxWays = 32;

    readonly SelectorValues _unknown = new(new Int128?[selectors]);

    public Ways<T> Bottom() => new();

    public Ways<T> Clone(Ways<T> state)
    {
        Ways<T> copy = new();
        this.Assign(copy, state);
        return copy;
    }

    public void Assign(Ways<T> target, Ways<T> source)
    {
        target.States.Clear();
        foreach ((SelectorValues values, T state) in source.States) target.States.Add(values, inner.Clone(state));
    }

    public bool Join(Ways<T> target, Ways<T> source)
    {
        bool changed = false;
        foreach ((SelectorValues values, T state) in source.States) changed |= this.Add(target, values, state);
        return changed;
    }

    /// <summary>Joins one state into the way it belongs to; true when that changed it.</summary>
    public bool Add(Ways<T> target, SelectorValues values, T state)
    {
        if (target.States.TryGetValue(values, out T? known)) return inner.Join(known, state);
        if (target.States.TryGetValue(_unknown, out known) && target.States.Count >= MaxWays) return inner.Join(known, state);
        target.States.Add(values, inner.Clone(state));
        if (target.States.Count <= MaxWays) return true;
        T all = inner.Bottom();
        foreach (T each in target.States.Values) inner.Join(all, each);
        target.States.Clear();
        target.States.Add(_unknown, all);
        return true;
    }
}
