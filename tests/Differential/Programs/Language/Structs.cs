// Copies are copies; methods change in place; nesting, equality, default, with.
Point p = new(3, 4);
Point q = p;
q.Move(10, 0);
Console.WriteLine($"{p.X},{p.Y} {q.X},{q.Y} {p.LengthSquared}");
Box box = new() { Low = p, High = q };
box.High.Move(0, 5);
Box other = box;
other.Low.X = -1;
Console.WriteLine($"{box.Low.X} {other.Low.X} {box.High.Y} {other.High.Y} {box.Area()}");
Box[] boxes = [box, other, default];
boxes[2].High.Move(7, 7);
foreach (ref Box b in boxes.AsSpan()) b.Low.Y++;
foreach (Box b in boxes) Console.WriteLine($"{b.Low.X} {b.Low.Y} {b.High.X} {b.High.Y} {b.Area()}");
Money price = new(12, 50), same = new(12, 50);
Money raised = price with { Cents = 75 };
Console.WriteLine($"{price == same} {price == raised} {raised.Units} {raised.Cents} {price.Equals(same)}");

struct Point(int x, int y)
{
    public int X = x, Y = y;
    public readonly int LengthSquared => this.X * this.X + this.Y * this.Y;

    public void Move(int dx, int dy)
    {
        this.X += dx;
        this.Y += dy;
    }
}

struct Box
{
    public Point Low, High;
    public readonly int Area() => (this.High.X - this.Low.X) * (this.High.Y - this.Low.Y);
}

readonly record struct Money(int Units, byte Cents);
