// C header: linux/rwsem.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A <see cref="RwSemaphore{T}"/> held to read. Disposing it unlocks, once.</summary>
[Owned, Guard]
public unsafe ref struct ReadGuard<T>
{
    rw_semaphore* _semaphore;
    readonly ref readonly T _value;

    internal ReadGuard(rw_semaphore* semaphore, ref readonly T value)
    {
        _semaphore = semaphore;
        _value = ref value;
    }

    /// <summary>What the lock protects; not to be changed.</summary>
    public readonly ref readonly T Value => ref _value;

    public void Dispose()
    {
        if (_semaphore == null) return;

        // SAFETY: this guard holds the lock.
        RwSemaphores.UpRead(_semaphore);
        _semaphore = null;
    }
}
