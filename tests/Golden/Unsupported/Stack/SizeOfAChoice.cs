[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Span<byte> bytes = Number > 2 ? stackalloc byte[Number] : default; // TUSK0106
        Log.Info($"{bytes.Length}");
    }
}
