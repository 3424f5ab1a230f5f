// Virtual and interface calls in loops, arguments, conditions, constructors, properties, indexers, operators, events of one target.
Shape[] shapes = [new Circle(2), new Square(3), new Circle(1)];
int total = 0;
foreach (Shape s in shapes) total += s.Area * (s.IsRound ? 1 : 10);
Console.WriteLine(total);
Console.WriteLine(Max(shapes).Area + (shapes[0] + shapes[1]) + shapes[1][5]);
for (int i = 0; i < shapes[1].Area; i += shapes[2].Area) total++;
Console.WriteLine(total);
IComparable<Shape> comparable = shapes[0];
Console.WriteLine(comparable.CompareTo(shapes[1]) < 0);
shapes[2].Scale *= 3;
Console.WriteLine(shapes[2].Area + shapes[2].Scale);
Func<int> area = shapes[1].GetArea;
shapes[1].Scale = 2;
Console.WriteLine(area());

static Shape Max(Shape[] shapes)
{
    Shape best = shapes[0];
    foreach (Shape shape in shapes)
        if (shape.CompareTo(best) > 0)
            best = shape;
    return best;
}

abstract class Shape : IComparable<Shape>
{
    protected Shape() => this.Scale = this.Start;
    public virtual int Scale { get; set; }
    protected virtual int Start => 1;
    public abstract int Area { get; }
    public virtual bool IsRound => false;
    public virtual int this[int index] => index * this.Area;
    public int GetArea() => this.Area;
    public int CompareTo(Shape? other) => this.Area - (other?.Area ?? 0);
    public static int operator +(Shape a, Shape b) => a.Area + b.Area;
}

sealed class Circle(int radius) : Shape
{
    public override int Area => 3 * radius * radius * this.Scale;
    public override bool IsRound => true;
}

sealed class Square(int side) : Shape
{
    protected override int Start => 4;
    public override int Scale { get => base.Scale / 2; set => base.Scale = value * 2; }
    public override int Area => side * side * this.Scale;
    public override int this[int index] => -base[index];
}
