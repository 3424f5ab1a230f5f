namespace Tusk.Runtime.Collections;

/// <summary>What LINQ finds out by reflection about its sources.</summary>
[StandsFor("System.Linq.Enumerable")]
static class EnumerableStandIn
{
    public static bool get_IsSizeOptimized() => true;

    public static bool TryGetSpan<TSource>(IEnumerable<TSource> source, out ReadOnlySpan<TSource> span)
    {
        if (source is TSource[] array)
        {
            span = array;
            return true;
        }

        span = default;
        return false;
    }
}
