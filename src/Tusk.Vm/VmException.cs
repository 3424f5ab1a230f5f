namespace Tusk.Vm;

/// <summary>What stood in the way of a kernel, a module build or a guest. It decides nothing but how a caller reacts.</summary>
public enum VmErrorKind
{
    /// <summary>A program or a development package is missing on this machine.</summary>
    MissingTool,
    /// <summary>A Debian package can't be found or fetched.</summary>
    MissingPackage,
    /// <summary>No kernel of that name, or a folder that is no kernel build tree.</summary>
    UnknownKernel,
    /// <summary>A kernel could not be unpacked or built.</summary>
    KernelInstallation,
    /// <summary>The kernel has no image that a guest can boot.</summary>
    MissingImage,
    /// <summary>The request names a file that does not exist or contradicts itself.</summary>
    BadRequest,
    /// <summary>The guest program (QEMU, the UML binary) could not be started.</summary>
    GuestStart,
}

/// <summary>An expected failure with a message for the user and what to do about it. Never used for a bug of Tusk itself.</summary>
/// <param name="kind">What stood in the way.</param>
/// <param name="message">What is wrong, one sentence.</param>
/// <param name="remedy">What the user can do; a command where there is one.</param>
/// <param name="log">The end of the failing tool's output; empty where there is none.</param>
public sealed class VmException(VmErrorKind kind, string message, string remedy = "", string log = "") : Exception(message)
{
    /// <summary>What stood in the way.</summary>
    public VmErrorKind Kind { get; } = kind;

    /// <summary>What the user can do about it; may be empty.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>The end of the failing tool's output; may be empty.</summary>
    public string Log { get; } = log;

    /// <summary>Message, remedy and log, as a terminal shows them.</summary>
    public override string ToString() =>
        Message + (Remedy == "" ? "" : "\n" + Remedy) + (Log == "" ? "" : "\n" + Log);
}
