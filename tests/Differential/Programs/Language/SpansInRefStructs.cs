// Arrays that only the spans of ref structs keep, while a call that is given the ref struct by ref replaces them.
using System;
using System.Runtime.CompilerServices;

Work.ByMethod(new Holder());
Work.ByArgument(new Holder());
Work.ByIn(new Holder());

class Holder
{
    public int[]? Array = [1, 2];
}

ref struct View
{
    public Span<int> Span;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly int At(int index) => Span[index];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly int Clear(Holder holder)
    {
        holder.Array = null;
        return Span[0];
    }
}

static class Work
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Replace(Holder holder)
    {
        holder.Array = [9];
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int First(Holder holder, in Span<int> span)
    {
        holder.Array = null;
        return span[0];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ByMethod(Holder holder)
    {
        View view = default;
        view.Span = holder.Array;
        Console.WriteLine(view.Clear(holder));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ByArgument(Holder holder)
    {
        View view = default;
        view.Span = holder.Array;
        Console.WriteLine(view.At(Replace(holder)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ByIn(Holder holder)
    {
        Span<int> span = holder.Array;
        Console.WriteLine(First(holder, in span));
    }
}
