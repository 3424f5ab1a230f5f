// Spans of arrays that each round makes anew, beside a ref into another array.
Holder.Values[1] += Holder.Sum([1, 2097151], default, new ulong[5]);
for (long i = 0; i < 3 && Holder.Go(); i++) Holder.Values[1] += Holder.Sum(((nuint[])[(nuint)i, 2097151]), default, new ulong[5]);
for (long i = 0; i < 3 && Holder.Go(); i++) Holder.Values[1] += Holder.Sum(((nuint[])[1, 2097151]), default, new ulong[5]);
Console.WriteLine(Holder.Values[1]);

struct Extra
{
    public int Value;
}

static class Holder
{
    public static readonly int[] Values = [3, 4, 5, 6];
    static int _fuel = 100;

    public static bool Go() => --_fuel > 0;

    public static int Sum(ReadOnlySpan<nuint> first, Extra extra, ReadOnlySpan<ulong> second)
    {
        ref int value = ref Values[0];
        value++;
        return Values[2] | extra.Value | (int)first[0] | second.Length;
    }
}
