using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        nint memory = Marshal.AllocHGlobal(Number); // TUSK0102
        Marshal.FreeHGlobal(memory); // TUSK0102
    }
}
