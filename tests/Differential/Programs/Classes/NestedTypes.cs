// Nested classes, private members of the outer, nested generics, nested enums and delegates.
var list = new Chain<string>();
list.Add("a").Add("b").Add("c");
foreach (Chain<string>.Link link in list.Links()) Console.Write($"{link.Index}{link.Value} ");
Console.WriteLine();
Console.WriteLine(Outer.Inner.Peek(new Outer(5)));
Console.WriteLine(new Outer.Inner.Deep<int, string>(3, "x").Show<long>(9));
Console.WriteLine((int)Outer.Kind.Second);
Outer.Filter filter = static n => n > 2;
Console.WriteLine(filter(3));
var pair = new Pair<Pair<int, byte>, Pair<string, Pair<int, int>>>(new(1, 2), new("s", new(3, 4)));
Console.WriteLine($"{pair.First.Second} {pair.Second.First} {pair.Second.Second.Second}");

sealed class Chain<T>
{
    Link? _first;
    int _count;

    public Chain<T> Add(T value)
    {
        _first = new Link(value, _count++, _first);
        return this;
    }

    public IEnumerable<Link> Links()
    {
        for (Link? at = _first; at is not null; at = at.Next) yield return at;
    }

    public sealed class Link(T value, int index, Link? next)
    {
        public T Value => value;
        public int Index => index;
        public Link? Next => next;
    }
}

sealed class Outer(int secret)
{
    readonly int _secret = secret;

    public enum Kind { First, Second }

    public delegate bool Filter(int n);

    public static class Inner
    {
        public static int Peek(Outer outer) => outer._secret;

        public sealed class Deep<T1, T2>(T1 a, T2 b) where T1 : struct
        {
            public string Show<T3>(T3 c) => $"{a}{b}{c}";
        }
    }
}

readonly record struct Pair<T1, T2>(T1 First, T2 Second);
