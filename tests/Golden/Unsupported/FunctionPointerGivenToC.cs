#:property AllowUnsafeBlocks=true
using Linux.Interop;

[Module(License = License.GPL)]
sealed unsafe class Driver : Module
{
    [Parameter("A number that is not known at compile time")] static readonly int Number = 3;

    static delegate*<void*, void> Choose(int which) => which == 0 ? &Mine : &Other;

    public Driver()
    {
        delegate*<void*, void> work = Choose(Number);
        work(null);
        Call(work); // TUSK0302
        Call(&Mine); // TUSK0302
        Call(&Theirs);
    }

    static void Mine(void* data) => Log.Info($"{(nuint)data}");

    static void Other(void* data) => Log.Info($"{(nuint)data + 1}");

    [CCallback]
    static void Theirs(void* data) => Log.Info($"{(nuint)data + 2}");

    [CFunction("kick", Header = "linux/module.h")]
    static extern void Call(delegate*<void*, void> work);
}
