using Linux.Interop;

namespace Linux.Bindings;

/// <summary>tusk.h</summary>
static unsafe class WeakReferences
{
    [CFunction("tusk_forget")] public static extern void Forget(void* handle);
}
