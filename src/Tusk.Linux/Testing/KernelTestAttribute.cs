namespace Linux;

/// <summary>A test that <c>tusk test</c> runs inside a kernel: a static method without parameters. It fails by throwing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KernelTestAttribute : Attribute;
