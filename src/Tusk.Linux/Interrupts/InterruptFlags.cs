// C header: linux/interrupt.h

namespace Linux;

/// <summary>How an interrupt is asked for. Without a trigger it stays as its controller has been set up.</summary>
[Flags]
public enum InterruptFlags : uint
{
    None = 0,

    /// <summary>It comes when the line goes up.</summary>
    RisingEdge = 0x1,

    /// <summary>It comes when the line goes down.</summary>
    FallingEdge = 0x2,

    /// <summary>It comes as long as the line is up.</summary>
    HighLevel = 0x4,

    /// <summary>It comes as long as the line is down.</summary>
    LowLevel = 0x8,

    /// <summary>Other devices may have the same line: the function says whether it was its own that called.</summary>
    Shared = 0x80,
}
