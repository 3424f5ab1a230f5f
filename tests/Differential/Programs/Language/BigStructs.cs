// Large structs by value, by in, by ref, returned, in arrays and collections; every field keeps its value.
var a = Big.Of(1);
Big b = a;
b.D = b.D with { Z = 99 };
Console.WriteLine($"{a.Sum()} {b.Sum()} {Total(a, b)} {TotalIn(in a, in b)}");
Big[] array = [a, b, Big.Of(3)];
array[0] = array[2];
array[2].A = -1;
Console.WriteLine(array[0].Sum() + array[2].Sum());
List<Big> list = [a];
list.Add(Twice(list[0]));
Console.WriteLine(list[1].Sum());
(Big first, Big second) = (a, b);
(first, second) = (second, first);
Console.WriteLine(first.D.Z + second.D.Z);
Big? maybe = a;
Console.WriteLine(maybe?.Sum() ?? -1);
Func<Big> f = () => a;
a.A = 500;
Console.WriteLine(f().Sum());
Console.WriteLine(Big.Of(2).Equals(Big.Of(2)) && !Big.Of(2).Equals(a));

static long Total(Big x, Big y)
{
    x.A += 1000;
    return x.Sum() + y.Sum();
}

static long TotalIn(in Big x, in Big y) => x.Sum() + y.Sum();

static Big Twice(Big value)
{
    value.A *= 2;
    value.D = value.D with { X = value.D.X * 2 };
    return value;
}

record struct Inner(long X, short Y, int Z);

record struct Big(long A, byte B, int C, Inner D, Inner E, bool F, char G)
{
    public static Big Of(int n) => new(n, (byte)(n + 1), n + 2, new(n + 3, (short)(n + 4), n + 5), new(n + 6, (short)(n + 7), n + 8), true, (char)n);
    public readonly long Sum() => this.A + this.B + this.C + this.D.X + this.D.Y + this.D.Z + this.E.X + this.E.Y + this.E.Z + (this.F ? 1 : 0) + this.G;
}
