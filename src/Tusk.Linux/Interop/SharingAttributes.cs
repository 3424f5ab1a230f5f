namespace Linux.Interop;

/// <summary>Several threads may use an object of the class, or of one that derives from it, at once.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedAttribute : Attribute;

/// <summary>The type lets one thread after the other at what it holds.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SynchronizedAttribute : Attribute;
