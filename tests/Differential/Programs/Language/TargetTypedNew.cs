// new() by target, in fields, arguments, returns, collections; conditional expressions by target; lambdas with types.
Point a = new(1, 2);
Point[] all = [new(3, 4), new() { X = 5 }];
Console.WriteLine(a.X + all[0].Y + all[1].X + Sum(new(6, 7)) + Make().Y);
bool yes = a.X == 1;
int? maybe = yes ? 1 : null;
long wide = yes ? 2 : 3L;
IShape shape = yes ? new Round() : new Square();
Console.WriteLine($"{maybe} {wide} {shape.Corners}");
List<List<Point>> lists = new() { new() { new(8, 9) } };
Console.WriteLine(lists[0][0].Y);
var parse = (string s) => s.Length;
var pick = object (bool b) => b ? "text" : new Round();
Console.WriteLine(parse("four") + (pick(true) is string ? 10 : 0) + (pick(false) is Round ? 100 : 0));
Holder holder = new() { Inner = new() { Value = 3 } };
Console.WriteLine(holder.Inner.Value);

static int Sum(Point p) => p.X + p.Y;

static Point Make() => new() { Y = 100 };

record struct Point(int X, int Y);

interface IShape
{
    int Corners { get; }
}

sealed class Round : IShape
{
    public int Corners => 0;
}

sealed class Square : IShape
{
    public int Corners => 4;
}

sealed class Holder
{
    public Inner Inner { get; init; } = new();
}

sealed class Inner
{
    public int Value;
}
