using System.IO;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{File.ReadAllText("/etc/passwd").Length}"); // TUSK0102
    }
}
