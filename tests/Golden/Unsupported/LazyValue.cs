[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var lazy = new Lazy<int>(static () => Number);
        Log.Info($"{lazy.Value}"); // TUSK0102 TUSK0103 // TUSK0102 TUSK0103 // TUSK0102
    }
}
