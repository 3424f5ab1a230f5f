// Virtual, abstract, override, base calls, sealed, new, constructors in order, protected state, is and as.
Shape[] shapes = [new Rectangle("r", 3, 4), new Square("s", 5), new Dot()];
int area = 0;
foreach (Shape shape in shapes)
{
    area += shape.Area();
    shape.Describe();
    Console.WriteLine($"{shape is Rectangle} {shape is Square} {(shape as Square)?.Side ?? -1}");
}

Console.WriteLine(area);
Shape cast = shapes[1];
Rectangle rectangle = (Rectangle)cast;
Console.WriteLine(rectangle.Width);
try
{
    Console.WriteLine(((Square)shapes[0]).Side);
}
catch (InvalidCastException)
{
    Console.WriteLine("a rectangle is no square");
}

Console.WriteLine(shapes[2] switch
{
    Square { Side: > 3 } => "large square",
    Rectangle r when r.Width > 2 => "wide",
    Dot => "dot",
    _ => "other",
});

abstract class Shape
{
    protected readonly string Label;

    protected Shape(string label)
    {
        this.Label = label;
        Console.WriteLine($"shape {label}");
    }

    public abstract int Area();

    public virtual void Describe() => Console.WriteLine($"{this.Label}: {this.Area()}");
}

class Rectangle : Shape
{
    public Rectangle(string label, int width, int height) : base(label)
    {
        this.Width = width;
        this.Height = height;
        Console.WriteLine("rectangle");
    }

    public int Width { get; }
    public int Height { get; }
    public override int Area() => this.Width * this.Height;

    public override void Describe()
    {
        Console.Write("rectangle ");
        base.Describe();
    }
}

sealed class Square(string label, int side) : Rectangle(label, side, side)
{
    public int Side => this.Width;

    public override void Describe()
    {
        Console.Write("square ");
        base.Describe();
    }
}

sealed class Dot() : Shape("dot")
{
    public override int Area() => 0;
}
