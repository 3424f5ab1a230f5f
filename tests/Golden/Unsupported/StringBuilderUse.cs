using System.Text;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        var text = new StringBuilder();
        text.Append(Number); // TUSK0102 TUSK0110 // TUSK0102
        Log.Info($"{text.Length}");
    }
}
