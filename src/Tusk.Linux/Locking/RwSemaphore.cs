// C header: linux/rwsem.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A sleeping lock that many readers or one writer may hold, and the data it protects. Process context; may sleep.
/// </summary>
/// <remarks>Lockdep sees the locks of one T as one class.</remarks>
/// <typeparam name="T">A value, an owned value or a shareable reference.</typeparam>
[Synchronized]
public sealed unsafe class RwSemaphore<T>
{
    rw_semaphore _semaphore;
    T _value;

    public RwSemaphore(T value)
    {
        _value = value;

        // SAFETY: objects never move.
        fixed (rw_semaphore* semaphore = &_semaphore) RwSemaphores.Initialize(semaphore);
    }

    /// <summary>Waits for the lock, to read: other readers may hold it too.</summary>
    public ReadGuard<T> Read()
    {
        // SAFETY: the guard is a ref struct, and the object lives as long as a ref into it does.
        fixed (rw_semaphore* semaphore = &_semaphore)
        {
            RwSemaphores.DownRead(semaphore);
            return new ReadGuard<T>(semaphore, ref _value);
        }
    }

    /// <summary>Waits for the lock, to write: nobody else holds it.</summary>
    public WriteGuard<T> Write()
    {
        // SAFETY: as in Read.
        fixed (rw_semaphore* semaphore = &_semaphore)
        {
            RwSemaphores.DownWrite(semaphore);
            return new WriteGuard<T>(semaphore, ref _value);
        }
    }
}
