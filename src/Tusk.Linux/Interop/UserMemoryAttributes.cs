namespace Linux.Interop;

/// <summary>The method copies its last argument to user memory as it is: the compiler refuses types with padding or addresses.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CopiesToUserAttribute : Attribute;

/// <summary>The method's result is what user memory has: the compiler refuses types of which not every pattern of bits is a value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CopiesFromUserAttribute : Attribute;

/// <summary>A value of the type is one from outside that nobody has validated yet.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FromOutsideAttribute : Attribute;

/// <summary>The method gives a struct from outside as it is: the compiler refuses one with a field that nobody would have to validate.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GivesFieldsAttribute : Attribute;
