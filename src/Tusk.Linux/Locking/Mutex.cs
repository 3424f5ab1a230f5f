// C header: linux/mutex.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A sleeping lock and the data it protects, which is reached through a guard only. Process context; may sleep.
/// </summary>
/// <remarks>Lockdep sees the locks of one T as one class.</remarks>
/// <typeparam name="T">A value, an owned value or a shareable reference.</typeparam>
[Synchronized]
public sealed unsafe class Mutex<T> : IDisposable
{
    mutex _mutex;
    T _value;

    public Mutex(T value)
    {
        _value = value;

        // SAFETY: objects never move.
        fixed (mutex* mutex = &_mutex) Mutexes.Initialize(mutex);
    }

    /// <summary>Waits for the lock, signals or not.</summary>
    public MutexGuard<T> Lock()
    {
        // SAFETY: the guard is a ref struct, and the object lives as long as a ref into it does.
        fixed (mutex* mutex = &_mutex)
        {
            Mutexes.Lock(mutex);
            return new MutexGuard<T>(mutex, ref _value);
        }
    }

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="KernelException">ERESTARTSYS: a signal came first.</exception>
    public MutexGuard<T> LockInterruptible()
    {
        // SAFETY: as in Lock.
        fixed (mutex* mutex = &_mutex)
        {
            if (Mutexes.LockInterruptible(mutex) != 0) throw new KernelException(Errno.ERESTARTSYS);
            return new MutexGuard<T>(mutex, ref _value);
        }
    }

    /// <summary>Takes the lock if it is free. Never waits.</summary>
    /// <returns>A guard to ask whether it holds the lock.</returns>
    public MutexTryGuard<T> TryLock()
    {
        // SAFETY: as in Lock.
        fixed (mutex* mutex = &_mutex)
        {
            return Mutexes.TryLock(mutex) != 0 ? new MutexTryGuard<T>(mutex, ref _value) : default;
        }
    }

    [QuietDispose]
    public void Dispose()
    {
        // SAFETY: the last reference has gone, so nobody holds the lock.
        fixed (mutex* mutex = &_mutex) Mutexes.Destroy(mutex);
    }
}
