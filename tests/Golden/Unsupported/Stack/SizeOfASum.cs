[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        const int Header = 8;
        Span<byte> message = stackalloc byte[Header + Number]; // TUSK0106
        Log.Info($"{message.Length}");
    }
}
