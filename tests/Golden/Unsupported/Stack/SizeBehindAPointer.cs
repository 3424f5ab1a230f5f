#:property AllowUnsafeBlocks=true
[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        unsafe
        {
            byte* bytes = stackalloc byte[Number]; // TUSK0106
            Log.Info($"{bytes[0]}");
        }
    }
}
