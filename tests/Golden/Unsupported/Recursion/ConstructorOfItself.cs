[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number")] static readonly int Number = 5;

    public Driver() => Log.Info($"{new Level(Number).Depth}");
}

sealed class Level
{
    readonly Level? _below;

    public Level(int depth)
    {
        if (depth > 0) _below = new(depth - 1); // TUSK0506
    }

    public int Depth
    {
        get
        {
            int depth = 0;
            for (Level? level = _below; level is not null; level = level._below) depth++;
            return depth;
        }
    }
}
