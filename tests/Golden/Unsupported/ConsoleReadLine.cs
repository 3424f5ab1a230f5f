[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        if (Console.ReadLine() is null) Log.Info("end"); // TUSK0100 TUSK0102 TUSK0103 TUSK0104 TUSK0110 TUSK0900 // TUSK0100 TUSK0102 TUSK0103 TUSK0104 TUSK0110 TUSK0900 // TUSK0102
    }
}
