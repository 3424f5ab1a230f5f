using System.Collections;

namespace Tusk.Runtime.Collections;

/// <summary>A key, which may be null.</summary>
readonly struct GroupKey<TKey>(TKey value)
{
    public readonly TKey Value = value;
}

sealed class GroupKeyComparer<TKey>(IEqualityComparer<TKey> comparer) : IEqualityComparer<GroupKey<TKey>>
{
    public bool Equals(GroupKey<TKey> x, GroupKey<TKey> y) => comparer.Equals(x.Value, y.Value);

    public int GetHashCode(GroupKey<TKey> obj) => obj.Value is null ? 0 : comparer.GetHashCode(obj.Value);
}

sealed class Group<TKey, TElement>(TKey key) : IGrouping<TKey, TElement>
{
    public List<TElement> Elements { get; } = [];

    public TKey Key => key;

    public IEnumerator<TElement> GetEnumerator() => ((IEnumerable<TElement>)this.Elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => this.GetEnumerator();
}

/// <summary>Elements by their keys, in the order in which the keys came. The framework's groups refer to each other in a circle, which counting would never free.</summary>
sealed class Groups<TKey, TElement>(IEqualityComparer<TKey>? comparer) : ILookup<TKey, TElement>
{
    readonly Dictionary<GroupKey<TKey>, Group<TKey, TElement>> _byKey = new(new GroupKeyComparer<TKey>(comparer ?? EqualityComparer<TKey>.Default));
    readonly List<Group<TKey, TElement>> _inOrder = [];

    public int Count => _inOrder.Count;

    public List<Group<TKey, TElement>> InOrder => _inOrder;

    public IEnumerable<TElement> this[TKey key] => this.Find(key) is { } group ? group.Elements : [];

    public static Groups<TKey, TElement> Of<TSource>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        var groups = new Groups<TKey, TElement>(comparer);
        foreach (TSource one in source) groups.Add(keySelector(one), elementSelector(one));
        return groups;
    }

    public void Add(TKey key, TElement element)
    {
        Group<TKey, TElement>? group = this.Find(key);
        if (group is null)
        {
            group = new(key);
            _byKey.Add(new(key), group);
            _inOrder.Add(group);
        }

        group.Elements.Add(element);
    }

    public Group<TKey, TElement>? Find(TKey key) => _byKey.TryGetValue(new(key), out Group<TKey, TElement>? group) ? group : null;

    public bool Contains(TKey key) => this.Find(key) is not null;

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator()
    {
        foreach (Group<TKey, TElement> group in _inOrder) yield return group;
    }

    IEnumerator IEnumerable.GetEnumerator() => this.GetEnumerator();
}
