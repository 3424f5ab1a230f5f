// C header: linux/percpu.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// The value of this CPU, with interrupts off: <c>using var counts = _counts.Local();</c>. Nothing may sleep until it is disposed; as many may be held as one
/// likes, and are given back in reverse order.
/// </summary>
[Owned, Guard(IsAtomic = true, DisablesInterrupts = true, IsShared = true)]
public ref struct PerCpuGuard<T> where T : unmanaged
{
    bool _isHeld;
    readonly nuint _flags;
    readonly ref T _value;

    internal PerCpuGuard(nuint flags, ref T value)
    {
        _isHeld = true;
        _flags = flags;
        _value = ref value;
    }

    /// <summary>What this CPU has.</summary>
    public readonly ref T Value => ref _value;

    public void Dispose()
    {
        if (!_isHeld) return;

        // SAFETY: this guard has disabled them; the flags are those of before.
        PerCpuMemory.RestoreInterrupts(_flags);
        _isHeld = false;
    }
}
