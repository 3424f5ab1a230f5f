using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        GCHandle handle = GCHandle.Alloc(this); // TUSK0102
        handle.Free(); // TUSK0102
    }
}
