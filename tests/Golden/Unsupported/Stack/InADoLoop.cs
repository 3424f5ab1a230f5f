[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        int left = Number;
        do
        {
            Span<byte> bytes = stackalloc byte[8]; // TUSK0111
            bytes[left & 7] = 1;
            Log.Info($"{bytes[1]}");
        }
        while (--left > 0);
    }
}
