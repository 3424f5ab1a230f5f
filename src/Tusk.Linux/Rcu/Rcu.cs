// C header: linux/rcupdate.h

using System.Runtime.CompilerServices;
using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A value that many read without a lock, at no cost, while another takes its place: whoever has begun to read it goes on with it, and it is not given up before
/// all those are done. What readers find is never changed, only replaced.
/// </summary>
/// <remarks>
/// A reference that a reader copies out of the value is counted, and may be kept. Those who replace values one after the other, each made of the one before, need
/// a lock among them.
/// </remarks>
/// <typeparam name="T">A value or an object, which do not change (TUSK0700): to change it, publish another.</typeparam>
[Shared]
public sealed unsafe class Rcu<T>
{
    RcuSlot<T> _slot;

#pragma warning disable CS0414 // The compiler reads in it that several threads may come to a T by this.
    readonly RcuBox<T>? _shape = null;
#pragma warning restore CS0414

    /// <summary>Process context; may sleep.</summary>
    /// <exception cref="OutOfMemoryException">ENOMEM.</exception>
    public Rcu(T value)
    {
        _slot = new RcuSlot<T>(value);
    }

    /// <summary>Begins to read. Any context; nothing may sleep until the guard is disposed.</summary>
    public RcuGuard<T> Read()
    {
        // SAFETY: the box has a count of the slot's, which is given up once the guard has been disposed: whoever replaces it waits for that, and the
        // object with the slot in it lives as long as the guard does.
        fixed (void** box = &_slot.Box)
        {
            RcuPointers.Lock();
            RcuBox<T> current = ObjectHandle.Borrow<RcuBox<T>>(RcuPointers.Dereference(box));
            return new RcuGuard<T>(ref current.Value);
        }
    }

    /// <summary>
    /// Lets all who begin to read from now on find another value, waits for those who have begun before, and gives up the old one. Process context; sleeps. Nobody
    /// may wait for the caller while he reads.
    /// </summary>
    /// <exception cref="OutOfMemoryException">ENOMEM: nothing has been replaced.</exception>
    // As this returns the old box goes: inlined, it would stay as long as the caller runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Publish(T value) => this.Replace(value);

    /// <summary>As <see cref="Publish"/>, but the caller gets the old value: nobody reads it any more by way of this.</summary>
    /// <inheritdoc cref="Publish"/>
    public T Swap(T value)
    {
        RcuBox<T> box = this.Replace(value);

        // It moves: an owned value has one owner.
        T old = box.Value;
        box.Value = default!;
        return old;
    }

    RcuBox<T> Replace(T value)
    {
        void* made = ObjectHandle.Leak(new RcuBox<T>(value));

        // SAFETY: one caller gets the old box, with the slot's count. All who may have found it are done when the wait is over.
        fixed (void** box = &_slot.Box)
        {
            void* old = Exchanges.Pointer(box, made);
            RcuPointers.Synchronize();
            return ObjectHandle.Take<RcuBox<T>>(old);
        }
    }
}

/// <summary>A value as readers find it.</summary>
sealed class RcuBox<T>(T value)
{
    /// <summary>Changes before it is published, and when nobody reads it any more.</summary>
    public T Value = value;
}

/// <summary>The pointer to the box, with a count of its own.</summary>
[Owned]
unsafe struct RcuSlot<T>(T value)
{
    public void* Box = ObjectHandle.Leak(new RcuBox<T>(value));

    /// <summary>Nobody reads: readers keep the object that has the slot.</summary>
    public void Dispose()
    {
        void* box = this.Box;
        if (box == null) return;
        this.Box = null;

        // SAFETY: the constructor's count, or that of what was published last, given up once.
        ObjectHandle.Take<RcuBox<T>>(box);
    }
}
