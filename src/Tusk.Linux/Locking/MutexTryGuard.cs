// C header: linux/mutex.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>A <see cref="Mutex{T}"/> that may be held: <c>using var state = _lock.TryLock(); if (!state.IsHeld) …</c></summary>
[Owned, Guard(IsTry = true)]
public unsafe ref struct MutexTryGuard<T>
{
    mutex* _mutex;
    readonly ref T _value;

    internal MutexTryGuard(mutex* mutex, ref T value)
    {
        _mutex = mutex;
        _value = ref value;
    }

    /// <summary>Whether the lock was free, and is now held.</summary>
    public readonly bool IsHeld => _mutex != null;

    /// <summary>What the lock protects.</summary>
    /// <exception cref="InvalidOperationException">The lock is not held.</exception>
    public readonly ref T Value
    {
        get
        {
            if (_mutex == null) throw new InvalidOperationException();
            return ref _value;
        }
    }

    public void Dispose()
    {
        if (_mutex == null) return;

        // SAFETY: this guard holds the lock.
        Mutexes.Unlock(_mutex);
        _mutex = null;
    }
}
