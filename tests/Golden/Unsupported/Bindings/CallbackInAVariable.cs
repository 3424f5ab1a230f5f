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
            delegate* unmanaged<void*, void> work = Number > 2 ? &First : &Second; // TUSK0302
            Call(work);
        }
    }

    [System.Runtime.InteropServices.UnmanagedCallersOnly]
    static unsafe void First(void* data) => Log.Info($"first");

    [System.Runtime.InteropServices.UnmanagedCallersOnly]
    static unsafe void Second(void* data) => Log.Info($"second");

    [CFunction("kick", Header = "linux/module.h")]
    static extern unsafe void Call(delegate* unmanaged<void*, void> work);
}
