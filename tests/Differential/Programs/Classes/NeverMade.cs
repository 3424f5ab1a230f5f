// Virtual calls, interface calls and delegates of which no target is ever made: every value returned, on a receiver that is null.
Holder holder = new();
int caught = 0;
for (int i = 0; i < 8; i++)
{
    try
    {
        switch (i)
        {
            case 0: Console.WriteLine(holder.Shape.Area()); break;
            case 1: Console.WriteLine(holder.Shape.Find(i).HasValue); break;
            case 2: Console.WriteLine(holder.Shape.Bounds().Right); break;
            case 3: Console.WriteLine(holder.Shape.Self() is null); break;
            case 4: Console.WriteLine(holder.Shape.Text().Length); break;
            case 5: holder.Shape.Draw(); break;
            case 6: Console.WriteLine(holder.Named.Kind.ToString()); break;
            default: Console.WriteLine(holder.Make(3).Left); break;
        }
    }
    catch (NullReferenceException)
    {
        caught += 1 << i;
    }
}
Console.WriteLine(caught);

enum Kind : byte { None, Some = 7 }

record struct Bounds(int Left, long Right);

interface INamed
{
    Kind? Kind { get; }
}

abstract class Shape
{
    public abstract int Area();
    public abstract Kind? Find(int key);
    public abstract Bounds Bounds();
    public abstract Shape Self();
    public abstract ReadOnlySpan<char> Text();
    public abstract void Draw();
}

class Square : Shape
{
    public override int Area() => 4;
    public override Kind? Find(int key) => null;
    public override Bounds Bounds() => default;
    public override Shape Self() => this;
    public override ReadOnlySpan<char> Text() => "square";
    public override void Draw() { }
}

class Holder
{
    public readonly Shape Shape = null!;
    public readonly INamed Named = null!;
    public readonly Func<int, Bounds> Make = null!;
}
