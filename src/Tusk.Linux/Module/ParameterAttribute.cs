// C header: linux/moduleparam.h

namespace Linux;

/// <summary>
/// Makes a static field a module parameter: <c>insmod module.ko size=8192</c>. The field's initial value is the default. Types:
/// bool, byte, short, ushort, int, uint, long, ulong.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ParameterAttribute(string description) : Attribute
{
    /// <summary>What modinfo shows.</summary>
    public string Description { get; } = description;

    /// <summary>The name for insmod; where it is not set, the field's in snake case: <c>MaxSize</c> is max_size.</summary>
    public string? Name { get; set; }

    /// <summary>Who may access it under /sys/module; nobody where it is not set.</summary>
    public Permissions Mode { get; set; }
}
