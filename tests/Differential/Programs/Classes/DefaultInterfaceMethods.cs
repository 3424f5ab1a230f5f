// Default bodies in interfaces: used, overridden, re-abstracted by diamonds, static members, private helpers.
IShape[] shapes = [new Square(3), new Named(4), new Both()];
foreach (IShape shape in shapes) Console.WriteLine($"{shape.Area} {shape.Describe()} {shape.Twice(1)}");
Console.WriteLine(((ILabel)new Both()).Describe());
Console.WriteLine(IShape.Count(shapes));
IShape boxed = new Square(5);
boxed.Scale = 3;
Console.WriteLine(boxed.Scale);
ILogger logger = new Quiet();
logger.Info("hello");
logger = new Loud();
logger.Info("hello");
Console.WriteLine(Use(new Quiet()) + Use(new Loud()));

static int Use<T>(T logger) where T : ILogger
{
    logger.Info("generic");
    return logger.Level;
}

interface IShape
{
    int Area { get; }
    string Describe() => $"area {this.Area}";
    int Twice(int extra) => Double(this.Area) + extra;
    int Scale
    {
        get => 1;
        set => Console.WriteLine($"no scale {value}");
    }

    static int Count(IShape[] shapes) => shapes.Length;

    private static int Double(int n) => n * 2;
}

interface ILabel
{
    string Describe() => "label";
}

sealed class Square(int side) : IShape
{
    public int Area => side * side;
}

sealed class Named(int side) : IShape
{
    public int Area => side;
    public string Describe() => $"named {side}";
    int IShape.Twice(int extra) => 2;
}

sealed class Both : IShape, ILabel
{
    public int Area => 0;
    string ILabel.Describe() => "explicit label";
}

interface ILogger
{
    int Level => 1;
    void Write(string text);
    void Info(string text) => this.Write("info " + text);
}

sealed class Quiet : ILogger
{
    public void Write(string text) => Console.WriteLine(text.Length);
}

sealed class Loud : ILogger
{
    public int Level => 10;
    public void Write(string text) => Console.WriteLine(text);
    public void Info(string text) => this.Write("LOUD " + text);
}
