namespace Tusk.Runtime.Collections;

/// <summary>LINQ's GroupBy, ToLookup, Join and GroupJoin over <see cref="Groups{TKey, TElement}"/>.</summary>
[StandsFor("System.Linq.Enumerable")]
static class GroupingStandIn
{
    public static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        GroupBy(source, keySelector, null);

    public static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer) =>
        GroupBy(source, keySelector, static one => one, comparer);

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector) =>
        GroupBy(source, keySelector, elementSelector, null);

    public static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector, elementSelector);
        return Grouped(source, keySelector, elementSelector, comparer);
    }

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector) =>
        GroupBy(source, keySelector, static one => one, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector, IEqualityComparer<TKey>? comparer) =>
        GroupBy(source, keySelector, static one => one, resultSelector, comparer);

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector) =>
        GroupBy(source, keySelector, elementSelector, resultSelector, null);

    public static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector, elementSelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
        return GroupResults(source, keySelector, elementSelector, resultSelector, comparer);
    }

    public static ILookup<TKey, TSource> ToLookup<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) => ToLookup(source, keySelector, null);

    public static ILookup<TKey, TSource> ToLookup<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IEqualityComparer<TKey>? comparer) =>
        ToLookup(source, keySelector, static one => one, comparer);

    public static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector) =>
        ToLookup(source, keySelector, elementSelector, null);

    public static ILookup<TKey, TElement> ToLookup<TSource, TKey, TElement>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        Require(source, keySelector, elementSelector);
        return Groups<TKey, TElement>.Of(source, keySelector, elementSelector, comparer);
    }

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector) =>
        Join(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> Join<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        Require(outer, inner, outerKeySelector, innerKeySelector, resultSelector);
        return Joined(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector) =>
        GroupJoin(outer, inner, outerKeySelector, innerKeySelector, resultSelector, null);

    public static IEnumerable<TResult> GroupJoin<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        Require(outer, inner, outerKeySelector, innerKeySelector, resultSelector);
        return GroupJoined(outer, inner, outerKeySelector, innerKeySelector, resultSelector, comparer);
    }

    static void Require<TSource>(IEnumerable<TSource> source, object keySelector, object elementSelector)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);
        ArgumentNullException.ThrowIfNull(elementSelector);
    }

    static void Require<TOuter, TInner>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, object outerKeySelector, object innerKeySelector, object resultSelector)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(outerKeySelector);
        ArgumentNullException.ThrowIfNull(innerKeySelector);
        ArgumentNullException.ThrowIfNull(resultSelector);
    }

    static IEnumerable<IGrouping<TKey, TElement>> Grouped<TSource, TKey, TElement>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        foreach (Group<TKey, TElement> group in Groups<TKey, TElement>.Of(source, keySelector, elementSelector, comparer).InOrder) yield return group;
    }

    static IEnumerable<TResult> GroupResults<TSource, TKey, TElement, TResult>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, Func<TKey, IEnumerable<TElement>, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        foreach (Group<TKey, TElement> group in Groups<TKey, TElement>.Of(source, keySelector, elementSelector, comparer).InOrder)
            yield return resultSelector(group.Key, group.Elements);
    }

    /// <summary>Elements whose key is null match nothing.</summary>
    static Groups<TKey, TInner> Matching<TInner, TKey>(IEnumerable<TInner> inner, Func<TInner, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        var groups = new Groups<TKey, TInner>(comparer);
        foreach (TInner one in inner)
        {
            if (keySelector(one) is { } key) groups.Add(key, one);
        }

        return groups;
    }

    static IEnumerable<TResult> Joined<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, TInner, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        Groups<TKey, TInner>? groups = null;
        foreach (TOuter one in outer)
        {
            groups ??= Matching(inner, innerKeySelector, comparer);
            if (groups.Find(outerKeySelector(one)) is not { } group) continue;
            foreach (TInner other in group.Elements) yield return resultSelector(one, other);
        }
    }

    static IEnumerable<TResult> GroupJoined<TOuter, TInner, TKey, TResult>(IEnumerable<TOuter> outer, IEnumerable<TInner> inner, Func<TOuter, TKey> outerKeySelector, Func<TInner, TKey> innerKeySelector, Func<TOuter, IEnumerable<TInner>, TResult> resultSelector, IEqualityComparer<TKey>? comparer)
    {
        Groups<TKey, TInner>? groups = null;
        foreach (TOuter one in outer)
        {
            groups ??= Matching(inner, innerKeySelector, comparer);
            yield return resultSelector(one, groups[outerKeySelector(one)]);
        }
    }
}
