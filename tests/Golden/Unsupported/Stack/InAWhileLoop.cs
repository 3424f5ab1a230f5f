[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        int left = Number;
        while (left-- > 0)
        {
            Span<byte> bytes = stackalloc byte[16]; // TUSK0111
            bytes[left & 15] = 1;
            Log.Info($"{bytes[0]}");
        }
    }
}
