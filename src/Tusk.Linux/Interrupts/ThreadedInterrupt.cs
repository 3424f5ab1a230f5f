// C header: linux/interrupt.h

using Linux.Bindings;
using Linux.Interop;

namespace Linux;

/// <summary>
/// A function that a thread of its own runs when a device has called: it runs in process context and may sleep. The line is off until it has ended. A second function, in the
/// interrupt itself, may look first whether it was the device that called. It goes when the last reference goes: runs under way are waited for.
/// </summary>
/// <typeparam name="TState">A value, or a shareable object.</typeparam>
[Shared]
public sealed unsafe class ThreadedInterrupt<TState> : IDisposable
{
    /// <summary>1 while it is requested. Its address tells C which of several on a line it is.</summary>
    int _isRequested;
    readonly uint _number;
    readonly TState _state;
    readonly Action<TState> _run;
    readonly Func<TState, InterruptResult>? _look;

    /// <summary>Asks for the interrupt. It may come before this returns: all that the functions look at is ready. Process context; may sleep.</summary>
    /// <param name="number">The kernel's number of the line.</param>
    /// <param name="name">What /proc/interrupts shows, and the thread's name is made of.</param>
    /// <param name="state">What the functions get.</param>
    /// <param name="run">The function of the thread. An error that it throws is logged, and ends that run.</param>
    /// <param name="look">
    /// The function in the interrupt, in which nothing may sleep (TUSK0504): the thread runs where it says <see cref="InterruptResult.WakeThread"/>. Null: always. An error that
    /// it throws is logged, and counts as <see cref="InterruptResult.None"/>.
    /// </param>
    /// <param name="flags">How it is asked for.</param>
    /// <exception cref="KernelException">EINVAL: there is no such line; EBUSY: somebody else has it.</exception>
    /// <exception cref="OutOfMemoryException">ENOMEM.</exception>
    public ThreadedInterrupt(
        uint number, string name, TState state, Action<TState> run, Func<TState, InterruptResult>? look = null, InterruptFlags flags = InterruptFlags.None)
    {
        _number = number;
        _state = state;
        _run = run;
        _look = look;
        _isRequested = 1;

        // SAFETY: objects never move. Requesting comes last: Look and Run find all in place.
        fixed (int* id = &_isRequested)
            KernelException.ThrowIfError(Interrupts.Request(number, &Look, &Run, (uint)flags | Interrupts.OneShot, CString.Of(name), id));
    }

    /// <summary>Waits until runs under way have ended. Process context; sleeps. No lock may be held that the function of the thread takes.</summary>
    [WaitsForCallbacks]
    public void Synchronize() => Interrupts.Synchronize(_number);

    /// <summary>
    /// Gives the interrupt back, and waits for runs under way: none comes after that. Process context; sleeps. No lock may be held that the function of the thread takes.
    /// </summary>
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
    static int Look(int number, void* id)
    {
        // SAFETY: the object lives until Dispose has waited for this.
        ThreadedInterrupt<TState> self = ObjectHandle.ContainerOf<ThreadedInterrupt<TState>>(id, nameof(_isRequested));
        try
        {
            return (int)(self._look is { } look ? look(self._state) : InterruptResult.WakeThread);
        }
        catch (KernelException error)
        {
            Log.Error($"the function of interrupt {number} failed with error {(int)error.Errno}");
            return 0;
        }
    }

    [CCallback, OnError(1)]
    [return: CType("irqreturn_t")]
    static int Run(int number, void* id)
    {
        // SAFETY: the object lives until Dispose has waited for this.
        ThreadedInterrupt<TState> self = ObjectHandle.ContainerOf<ThreadedInterrupt<TState>>(id, nameof(_isRequested));
        try
        {
            self._run(self._state);
        }
        catch (KernelException error)
        {
            Log.Error($"the thread of interrupt {number} failed with error {(int)error.Errno}");
        }

        return Interrupts.Handled;
    }
}
