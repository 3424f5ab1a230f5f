[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static void Work() => Log.Info("work");

    public Driver()
    {
        Action first = Work, second = Work;
        Log.Info($"{first == second}"); // TUSK0100
    }
}
