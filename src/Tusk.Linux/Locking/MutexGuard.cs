// C header: linux/mutex.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A held <see cref="Mutex{T}"/>: <c>using var state = _lock.Lock();</c>. Disposing it unlocks, once.</summary>
[Owned, Guard]
public unsafe ref struct MutexGuard<T>
{
    mutex* _mutex;
    readonly ref T _value;

    internal MutexGuard(mutex* mutex, ref T value)
    {
        _mutex = mutex;
        _value = ref value;
    }

    /// <summary>What the lock protects.</summary>
    public readonly ref T Value => ref _value;

    public void Dispose()
    {
        if (_mutex == null) return;

        // SAFETY: this guard holds the lock.
        Mutexes.Unlock(_mutex);
        _mutex = null;
    }
}
