[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        dynamic value = "text";
        Log.Info($"{(int)value.Length}"); // TUSK0102
    }
}
