#:property AllowUnsafeBlocks=true
using Linux.Interop;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        Log.Info($"{Find(nameof(_first)) == this}");
    }

    readonly int _first;

    unsafe Driver Find(string field)
    {
        fixed (int* address = &_first) return ObjectHandle.ContainerOf<Driver>(address, field); // TUSK0301
    }
}
