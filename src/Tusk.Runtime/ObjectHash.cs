namespace Tusk.Runtime;

/// <summary>The hash of an object that has none of its own: from its address, for objects do not move.</summary>
[StandsFor("System.Runtime.CompilerServices.RuntimeHelpers")]
static unsafe class ObjectHash
{
    [HostOnly]
    public static int GetHashCode(object? o) => o is null ? 0 : unchecked((int)(((ulong)ObjectAddress.Peek(o) >> 4) * 0x9e3779b97f4a7c15 >> 32));
}

/// <summary>Known to the compiler.</summary>
static unsafe class ObjectAddress
{
    /// <summary>The address of an object that something else keeps alive.</summary>
    public static extern void* Peek(object value);
}
