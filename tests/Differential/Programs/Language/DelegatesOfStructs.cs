// Delegates of struct methods hold a box of the struct as it was; Equals of a delegate as an object.
var c = new Counter { Value = 3 };
Func<int> next = c.Next;
Console.WriteLine(next());
Console.WriteLine(next());
Console.WriteLine(c.Value);
Func<int, int> add = c.Add;
Console.WriteLine(add(4));
IValue boxed = c;
Func<int> through = boxed.Next;
Console.WriteLine(through());
Console.WriteLine(through());
Func<string> text = c.ToString;
Console.WriteLine(text());
Func<object, bool> equals = c.Equals;
Console.WriteLine(equals(c));
Console.WriteLine(equals("x"));
Func<int> hash = 5.GetHashCode;
Console.WriteLine(hash());
int number = 7;
Func<string> digits = number.ToString;
Console.WriteLine(digits());
Action run = new Holder("in a struct").Print;
run += c.Touch;
run();
Console.WriteLine(Generic.Of(new Counter { Value = 9 })());
try
{
    Func<int> fails = new Thrower().Fail;
    Console.WriteLine(fails());
}
catch (InvalidOperationException)
{
    Console.WriteLine("failed");
}
Func<int> same = next;
Console.WriteLine(same == next);
Console.WriteLine(next == (Func<int>)c.Next);
object first = next, second = same;
Console.WriteLine(first.Equals(second));
Console.WriteLine(first.GetHashCode() == second.GetHashCode());
Console.WriteLine(first.Equals(run));
Console.WriteLine(first.Equals("text"));
object one = (Func<int>)Statics.One, again = (Func<int>)Statics.One;
Console.WriteLine(one.Equals(again));
Console.WriteLine(one.Equals(first));
var handlers = new HashSet<Func<int>> { next, same, Statics.One };
Console.WriteLine(handlers.Count);

interface IValue { int Next(); }

struct Counter : IValue
{
    public int Value;
    public int Next() => ++this.Value;
    public readonly int Add(int other) => this.Value + other;
    public void Touch() => Console.WriteLine(++this.Value);
    public override string ToString() => "counter " + this.Value;
}

readonly struct Holder(string text)
{
    public void Print() => Console.WriteLine(text);
}

struct Thrower
{
    public int Fail() => throw new InvalidOperationException();
}

static class Statics
{
    public static int One() => 1;
}

static class Generic
{
    public static Func<int> Of<T>(T value) where T : IValue => value.Next;
}
