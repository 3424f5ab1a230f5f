using System.Diagnostics;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{new StackTrace().FrameCount}"); // TUSK0102 TUSK0103 TUSK0105 // TUSK0102 TUSK0103 TUSK0105 // TUSK0102
    }
}
