[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static void Show(params object[] values) => Log.Info($"{values.Length}");

    public Driver()
    {
        Show(Number, 2); // TUSK0104
    }
}
