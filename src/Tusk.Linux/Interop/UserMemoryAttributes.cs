namespace Linux.Interop;

/// <summary>The method copies its last argument to user memory as it is: the compiler refuses types with padding or addresses.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CopiesToUserAttribute : Attribute;

/// <summary>The method's result is what user memory has: the compiler refuses types of which not every pattern of bits is a value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CopiesFromUserAttribute : Attribute;
