using System.IO;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        using var file = new FileStream("/etc/passwd", FileMode.Open); // TUSK0103
        Log.Info($"{file.ReadByte()}");
    }
}
