[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static int Length<T>() where T : unmanaged => new T[3].Length; // TUSK0101

    public Driver()
    {
        Log.Info($"{Length<double>()}");
    }
}
