// C header: linux/interrupt.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A function that runs when a device calls: nothing in it may sleep (TUSK0504), and the locks it takes are taken with <see cref="SpinLock{T}.LockIrq"/> elsewhere
/// (TUSK0505). It goes when the last reference goes: a run under way is waited for.
/// </summary>
/// <typeparam name="TState">A value, or a shareable object.</typeparam>
[Shared]
public sealed unsafe class Interrupt<TState> : IDisposable
{
    /// <summary>1 while it is requested. Its address tells C which of several on a line it is.</summary>
    int _isRequested;
    readonly uint _number;
    readonly TState _state;
    readonly Func<TState, InterruptResult> _handle;

    /// <summary>Asks for the interrupt. It may come before this returns: all that the function looks at is ready. Process context; may sleep.</summary>
    /// <param name="number">The kernel's number of the line.</param>
    /// <param name="name">What /proc/interrupts shows.</param>
    /// <param name="state">What the function gets.</param>
    /// <param name="handle">The function. An error that it throws is logged, and counts as <see cref="InterruptResult.None"/>.</param>
    /// <param name="flags">How it is asked for.</param>
    /// <exception cref="KernelException">EINVAL: there is no such line; EBUSY: somebody else has it.</exception>
    /// <exception cref="OutOfMemoryException">ENOMEM.</exception>
    public Interrupt(uint number, string name, TState state, Func<TState, InterruptResult> handle, InterruptFlags flags = InterruptFlags.None)
    {
        _number = number;
        _state = state;
        _handle = handle;
        _isRequested = 1;

        // SAFETY: objects never move. Requesting comes last: Handle finds all in place.
        fixed (int* id = &_isRequested) KernelException.ThrowIfError(Interrupts.Request(number, &Handle, null, (uint)flags, CString.Of(name), id));
    }

    /// <summary>Waits until runs under way have ended. Process context; may sleep.</summary>
    [WaitsForCallbacks]
    public void Synchronize() => Interrupts.Synchronize(_number);

    /// <summary>Gives the interrupt back, and waits for a run under way: none comes after that. Process context; may sleep.</summary>
    [WaitsForCallbacks]
    public void Dispose()
    {
        // SAFETY: one caller gives back what the constructor got.
        fixed (int* id = &_isRequested)
            if (Interrupts.Exchange(id, 0) != 0)
                Interrupts.Free(_number, id);
    }

    [CCallback, AtomicContext(IsHard = true), OnError(0)]
    [return: CType("irqreturn_t")]
    static int Handle(int number, void* id)
    {
        // SAFETY: the object lives until Dispose has waited for this.
        Interrupt<TState> self = ObjectHandle.ContainerOf<Interrupt<TState>>(id, nameof(_isRequested));
        try
        {
            // Without a thread to wake, WakeThread is a mistake to the kernel.
            return self._handle(self._state) == InterruptResult.None ? 0 : Interrupts.Handled;
        }
        catch (KernelException error)
        {
            Log.Error($"the function of interrupt {number} failed with error {(int)error.Errno}");
            return 0;
        }
    }
}
