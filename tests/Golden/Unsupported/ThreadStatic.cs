[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    [ThreadStatic] static int s_count;

    public Driver()
    {
        s_count++; // TUSK0103
        Log.Info($"{s_count}");
    }
}
