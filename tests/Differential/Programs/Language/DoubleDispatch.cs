// Visitors by double dispatch and by patterns give the same answers; mixins by default interface methods.
IShape[] shapes = [new Circle(2), new Box(3, 4), new Group([new Circle(1), new Box(1, 1)])];
var area = new AreaVisitor();
foreach (IShape shape in shapes)
{
    Console.WriteLine($"{shape.Accept(area)} {Area(shape)} {shape.Accept(new NameVisitor("-"))} {shape.Scaled(10)}");
}

Console.WriteLine(area.Visits);

static int Area(IShape shape) => shape switch
{
    Circle { Radius: var r } => 3 * r * r,
    Box(var w, var h) => w * h,
    Group { Parts: var parts } => SumOf(parts),
    _ => 0,
};

static int SumOf(IShape[] parts)
{
    int sum = 0;
    foreach (IShape part in parts) sum += Area(part);
    return sum;
}

interface IVisitor<T>
{
    T Visit(Circle circle);
    T Visit(Box box);
    T Visit(Group group);
}

interface IShape
{
    T Accept<T>(IVisitor<T> visitor);
    int Scaled(int factor) => this.Accept(new AreaVisitor()) * factor;
}

sealed record Circle(int Radius) : IShape
{
    public T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

sealed record Box(int Width, int Height) : IShape
{
    public T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
    public int Scaled(int factor) => -factor;
}

sealed record Group(IShape[] Parts) : IShape
{
    public T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);
}

sealed class AreaVisitor : IVisitor<int>
{
    public int Visits { get; private set; }

    public int Visit(Circle circle)
    {
        this.Visits++;
        return 3 * circle.Radius * circle.Radius;
    }

    public int Visit(Box box)
    {
        this.Visits++;
        return box.Width * box.Height;
    }

    public int Visit(Group group)
    {
        int sum = 0;
        foreach (IShape part in group.Parts) sum += part.Accept(this);
        return sum;
    }
}

sealed class NameVisitor(string separator) : IVisitor<string>
{
    public string Visit(Circle circle) => "circle";
    public string Visit(Box box) => "box";

    public string Visit(Group group)
    {
        string text = "group";
        foreach (IShape part in group.Parts) text += separator + part.Accept(this);
        return text;
    }
}
