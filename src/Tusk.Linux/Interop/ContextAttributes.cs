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
}

/// <summary>The [CCallback] runs in an interrupt: nothing in it may sleep.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AtomicContextAttribute : Attribute;

/// <summary>The method returns when the [CCallback]s of its object have ended: who holds a lock that they take may not call it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WaitsForCallbacksAttribute : Attribute;
