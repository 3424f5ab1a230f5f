[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static void Grow<T>(int depth)
    {
        if (depth > 0) Grow<(T, T)>(depth - 1); // TUSK0103
    }

    public Driver()
    {
        Grow<int>(Number);
    }
}
