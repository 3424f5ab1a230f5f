#:property AllowUnsafeBlocks=true
[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{Jiffies}"); // TUSK0300
    }

    static extern ulong Jiffies { get; }
}
