using System.Collections;
using System.Runtime.CompilerServices;

namespace Tusk.CSource;

/// <summary>A read-only list that compares by its elements, so that records which hold it do.</summary>
[CollectionBuilder(typeof(CList), nameof(CList.Create))]
public sealed class CList<T>(T[] items) : IReadOnlyList<T>, IEquatable<CList<T>>
{
    public int Count => items.Length;
    public T this[int index] => items[index];

    public bool Equals(CList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.Span, EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => this.Equals(obj as CList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in items) hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    ReadOnlySpan<T> Span => items;
}

public static class CList
{
    public static CList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
