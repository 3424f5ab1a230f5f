#:property AllowUnsafeBlocks=true
[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        C.msleep(10); // TUSK0300
    }
}

static class C
{
    public static extern void msleep(uint milliseconds);
}
