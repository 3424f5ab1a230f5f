// C header: linux/module.h

namespace Linux;

/// <summary>What modinfo shows of a module.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ModuleAttribute : Attribute
{
    /// <summary>Decides which kernel symbols the module may use.</summary>
    public License License { get; set; }
    public string? Author { get; set; }
    public string? Description { get; set; }
    public string? Version { get; set; }

    /// <summary>Another name that modprobe finds the module by.</summary>
    public string? Alias { get; set; }
}
