#:property AllowUnsafeBlocks=true
using Linux.Interop;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        unsafe
        {
            fixed (int* address = &_first) Log.Info($"{ObjectHandle.ContainerOf<Driver>(address, Number > 2 ? nameof(_first) : nameof(_second)) == this}"); // TUSK0301
        }
    }

    readonly int _first;
    readonly int _second;
}
