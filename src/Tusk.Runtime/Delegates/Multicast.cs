namespace Tusk.Runtime.Delegates;

/// <summary>What a delegate of several functions has as its target: the delegates of one function each, in order. Never changed.</summary>
sealed class InvocationList<T>(T[] items)
{
    public readonly T[] Items = items;
}

/// <summary>System.Delegate's work on a closed delegate type. The compiler redirects Combine, Remove, == and != here.</summary>
static class Multicast
{
    public static T? Combine<T>(T? a, T? b) where T : class
    {
        if (a is null) return b;
        if (b is null) return a;
        T[] first = ItemsOf(a), second = ItemsOf(b);
        var items = new T[first.Length + second.Length];
        for (int i = 0; i < first.Length; i++) items[i] = first[i];
        for (int i = 0; i < second.Length; i++) items[first.Length + i] = second[i];
        return Make(new InvocationList<T>(items));
    }

    /// <summary>Without the last run of functions that equals the value's.</summary>
    public static T? Remove<T>(T? source, T? value) where T : class
    {
        if (source is null || value is null) return source;
        T[] items = ItemsOf(source), removed = ItemsOf(value);
        for (int start = items.Length - removed.Length; start >= 0; start--)
        {
            if (!Matches(items, start, removed)) continue;
            if (items.Length == removed.Length) return null;
            var rest = new T[items.Length - removed.Length];
            for (int i = 0; i < rest.Length; i++) rest[i] = items[i < start ? i : i + removed.Length];
            return rest.Length == 1 ? rest[0] : Make(new InvocationList<T>(rest));
        }

        return source;
    }

    public static bool op_Equality<T>(T? a, T? b) where T : class
    {
        if (a is null || b is null) return ReferenceEquals(a, b);
        T[] first = ItemsOf(a), second = ItemsOf(b);
        return first.Length == second.Length && Matches(first, 0, second);
    }

    public static bool op_Inequality<T>(T? a, T? b) where T : class => !op_Equality(a, b);

    static bool Matches<T>(T[] items, int start, T[] wanted) where T : class
    {
        for (int i = 0; i < wanted.Length; i++)
            if (FunctionOf(items[start + i]) != FunctionOf(wanted[i]) || !ReferenceEquals(TargetOf(items[start + i]), TargetOf(wanted[i])))
                return false;
        return true;
    }

    static T[] ItemsOf<T>(T value) where T : class => TargetOf(value) is InvocationList<T> list ? list.Items : [value];

    /// <summary>The delegate that calls each of the list. Known to the compiler, as the two that follow.</summary>
    static extern T Make<T>(InvocationList<T> list) where T : class;

    /// <summary>What the delegate's function is called with first; null for static functions.</summary>
    static extern object? TargetOf<T>(T value) where T : class;

    /// <summary>A number that stands for the delegate's function.</summary>
    static extern uint FunctionOf<T>(T value) where T : class;
}
