[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static bool Same<T>(T left, T right) => Equals(left, right); // TUSK0104

    public Driver()
    {
        Log.Info($"{Same(Number, 3)}");
    }
}
