[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{new Box<int>().Depth(Number)}");
    }
}

sealed class Box<T>
{
    public int Depth(int limit) => limit == 0 ? 0 : new Box<Box<T>>().Depth(limit - 1) + 1; // TUSK0103
}
