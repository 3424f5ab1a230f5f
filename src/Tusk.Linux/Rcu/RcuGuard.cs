// C header: linux/rcupdate.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A value of an <see cref="Rcu{T}"/> that is being read: <c>using var config = _config.Read();</c>. Nothing may sleep until it is disposed; as many may be held
/// as one likes.
/// </summary>
[Owned, Guard(IsAtomic = true, IsShared = true)]
public ref struct RcuGuard<T>
{
    bool _isReading;
    readonly ref readonly T _value;

    internal RcuGuard(ref readonly T value)
    {
        _isReading = true;
        _value = ref value;
    }

    /// <summary>The value as it was when reading began; others may have published another meanwhile.</summary>
    public readonly ref readonly T Value => ref _value;

    public void Dispose()
    {
        if (!_isReading) return;

        // SAFETY: this guard has begun to read.
        RcuPointers.Unlock();
        _isReading = false;
    }
}
