namespace Tusk.Runtime;

/// <summary>
/// The type stands for a framework type in compiled programs. A static class replaces single methods by name and parameters, an
/// instance method by a static one that takes the object first, a constructor by a static Construct; any other type replaces the whole type.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false)]
sealed class StandsForAttribute(string type) : Attribute
{
    public string Type { get; } = type;
}

/// <summary>Only for native programs: reaching it in a kernel module is a diagnostic.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
sealed class HostOnlyAttribute : Attribute;

/// <summary>What bounds the recursion of a method in a kernel module: how many calls of it may be open at once.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class MaxDepthAttribute(int calls) : Attribute
{
    public int Calls { get; } = calls;
}

[AttributeUsage(AttributeTargets.Method)]
sealed class CFunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
    public string? Header { get; set; }
}
