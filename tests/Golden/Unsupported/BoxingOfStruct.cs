[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        IShape shape = new Square { Side = Number }; // TUSK0104
        Log.Info($"{shape.Area}");
    }
}

interface IShape
{
    int Area { get; }
}

struct Square : IShape
{
    public int Side;
    public readonly int Area => this.Side * this.Side;
}
