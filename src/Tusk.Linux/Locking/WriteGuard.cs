// C header: linux/rwsem.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A <see cref="RwSemaphore{T}"/> held to write. Disposing it unlocks, once.</summary>
[Owned, Guard]
public unsafe ref struct WriteGuard<T>
{
    rw_semaphore* _semaphore;
    readonly ref T _value;

    internal WriteGuard(rw_semaphore* semaphore, ref T value)
    {
        _semaphore = semaphore;
        _value = ref value;
    }

    /// <summary>What the lock protects.</summary>
    public readonly ref T Value => ref _value;

    public void Dispose()
    {
        if (_semaphore == null) return;

        // SAFETY: this guard holds the lock.
        RwSemaphores.UpWrite(_semaphore);
        _semaphore = null;
    }
}
