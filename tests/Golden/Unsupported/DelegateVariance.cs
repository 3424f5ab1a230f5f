[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Func<string> text = static () => "text";
        Func<object> any = text; // TUSK0103
        Log.Info($"{any() is string}");
    }
}
