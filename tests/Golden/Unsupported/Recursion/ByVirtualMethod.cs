[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number")] static readonly int Number = 5;

    public Driver()
    {
        Shape shape = Number > 3 ? new Group(new Dot()) : new Dot();
        Log.Info($"{shape.Area()}");
    }
}

abstract class Shape
{
    public virtual int Area() => 0;
}

sealed class Dot : Shape;

sealed class Group(Shape inner) : Shape
{
    public override int Area() => inner.Area() + 1; // TUSK0506
}
