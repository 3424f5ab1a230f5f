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
            Work work = default;
            work.Run = &Run; // TUSK0302
            Call(&work);
        }
    }

    static unsafe void Run(void* data) => Log.Info($"runs");

    [CFunction("kick", Header = "linux/module.h")]
    static extern unsafe void Call(Work* work);
}

[CStruct("struct work", Header = "linux/module.h")]
unsafe struct Work
{
    public delegate*<void*, void> Run;
}
