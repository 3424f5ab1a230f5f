// Overrides that return a more derived type, of methods and properties.
Shape[] shapes = [new Shape("shape"), new Circle("circle", 3)];
foreach (Shape shape in shapes)
{
    Shape copy = shape.Clone();
    Console.WriteLine($"{copy.Name} {copy is Circle} {shape.Parent?.Name ?? "none"}");
}

var circle = new Circle("big", 9);
Console.WriteLine(circle.Clone().Radius + circle.Parent.Radius);
Circle deep = new Dot();
Console.WriteLine(deep.Clone().Name);

class Shape(string name)
{
    public string Name => name;
    public virtual Shape? Parent => null;
    public virtual Shape Clone() => new(name);
}

class Circle(string name, int radius) : Shape(name)
{
    public int Radius => radius;
    public override Circle Parent => new("parent", radius + 1);
    public override Circle Clone() => new(this.Name, radius);
}

sealed class Dot() : Circle("dot", 0)
{
    public override Dot Clone() => new();
}
