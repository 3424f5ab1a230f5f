#:property AllowUnsafeBlocks=true
using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    [UnmanagedCallersOnly]
    static int Twice(int value) => value * 2;

    public Driver()
    {
        unsafe
        {
            delegate* unmanaged<int, int> twice = &Twice; // TUSK0302
            Log.Info($"{twice(Number)}");
        }
    }
}
