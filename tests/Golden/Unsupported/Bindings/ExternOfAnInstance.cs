#:property AllowUnsafeBlocks=true
[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        this.Sleep(10); // TUSK0300
    }

    extern void Sleep(uint milliseconds);
}
