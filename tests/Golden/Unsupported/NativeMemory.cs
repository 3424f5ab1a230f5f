#:property AllowUnsafeBlocks=true
using System.Runtime.InteropServices;

[Module(License = License.GPL)]
sealed class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    public Driver()
    {
        unsafe
        {
            NativeMemory.Free(NativeMemory.Alloc((nuint)Number)); // TUSK0102
        }
    }
}
