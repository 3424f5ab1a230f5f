[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var point = new Point { X = Number };
        Log.Info($"{point}"); // TUSK0303
    }
}

struct Point
{
    public int X;
}
