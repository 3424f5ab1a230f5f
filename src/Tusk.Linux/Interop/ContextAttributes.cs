namespace Linux.Interop;

/// <summary>
/// The C function, or each of a class of bindings, never sleeps: it may be called while a spin lock is held. What has no such mark is taken
/// for something that may sleep.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class NeverSleepsAttribute : Attribute;

/// <summary>The C function may sleep, unlike the others of its <see cref="NeverSleepsAttribute"/> class.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MaySleepAttribute : Attribute;

/// <summary>A value of this [Owned] type holds a lock until it is disposed.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class GuardAttribute : Attribute
{
    /// <summary>Nothing may sleep meanwhile.</summary>
    public bool IsAtomic { get; set; }

    /// <summary>The lock was not waited for, and may not be held.</summary>
    public bool IsTry { get; set; }

    /// <summary>No interrupt comes meanwhile on this processor.</summary>
    public bool DisablesInterrupts { get; set; }

    /// <summary>It is no lock that anybody waits for: as many may be held as one likes, in any order.</summary>
    public bool IsShared { get; set; }
}

/// <summary>The [CCallback] runs in an interrupt: nothing in it may sleep.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AtomicContextAttribute : Attribute
{
    /// <summary>No other interrupt comes meanwhile on this processor, and this one may come while the function of another runs that is not hard.</summary>
    public bool IsHard { get; set; }
}

/// <summary>The method returns when the [CCallback]s of its object have ended: who holds a lock that they take may not call it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WaitsForCallbacksAttribute : Attribute;

/// <summary>The method returns when nobody holds the lock of its object, and gives no guard: who holds it may not call the method.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WaitsForLockAttribute : Attribute;

/// <summary>
/// What Dispose has ended may be begun again: the last release runs Dispose also where it has been called by hand. It does no harm to what has ended already.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DisposesAgainAttribute : Attribute;
