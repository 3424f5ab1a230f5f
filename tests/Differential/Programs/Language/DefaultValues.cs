// default of every kind of type; fields and elements start as it; definite assignment through branches.
Console.WriteLine($"{default(int)} {default(bool)} {(int)default(char)} {default(string) is null} {default(Point).X} {default(int?).HasValue} {default(Level) == 0} {default(Span<int>).Length}");
var all = new AllFields();
Console.WriteLine($"{all.Number} {all.Flag} {all.Text is null} {all.Point.Y} {all.Maybe is null} {(int)all.Level} {all.Items is null} {all.Action is null}");
Point[] points = new Point[3];
string?[] texts = new string?[1];
Console.WriteLine(points[2].X + texts.Length + (texts[0]?.Length ?? 7));
Console.WriteLine(Make<long>() + Make<Point>().Y);
Console.WriteLine(Make<string>() ?? "null");
int late;
if (all.Flag) late = 1;
else if (all.Number > 0) late = 2;
else late = 3;
Console.WriteLine(late);
Point p;
p.X = 4;
p.Y = p.X + 1;
Console.WriteLine(p.Y);
Optional();
Optional(b: new(1, 2));

static T? Make<T>() => default;

static void Optional(Point a = default, Point? b = null, Level level = default) => Console.WriteLine($"{a.X} {b?.Y ?? -1} {(int)level}");

enum Level { Low, High }

struct Point(int x, int y)
{
    public int X = x, Y = y;
}

sealed class AllFields
{
    public int Number;
    public bool Flag;
    public string? Text;
    public Point Point;
    public int? Maybe;
    public Level Level;
    public int[]? Items;
    public Action? Action;
}
