// file-scoped types, with names that others could have, generic and nested, and using aliases of types and tuples.
using Pair = (int First, int Second);
using Numbers = System.Collections.Generic.List<int>;

Console.WriteLine(new Thing(3).Value + Thing.Inner.Twice(4) + Box<int>.Of(5).Value);
Pair pair = (1, 2);
Numbers numbers = [pair.First, pair.Second];
Console.WriteLine(numbers.Count + pair.Second);

file sealed class Thing(int value)
{
    public int Value => value;

    public static class Inner
    {
        public static int Twice(int n) => n * 2;
    }
}

file readonly record struct Box<T>(T Value)
{
    public static Box<T> Of(T value) => new(value);
}
