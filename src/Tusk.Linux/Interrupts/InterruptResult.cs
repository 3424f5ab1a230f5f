// C header: linux/irqreturn.h

namespace Linux;

/// <summary>What the function of an interrupt has found.</summary>
public enum InterruptResult
{
    /// <summary>Its device has not called. Where nobody says more for long, the kernel turns the line off.</summary>
    None = 0,

    /// <summary>Its device has called, and got what it wanted.</summary>
    Handled = 1,

    /// <summary>Its device has called, and its thread does the rest; as <see cref="Handled"/> where there is none.</summary>
    WakeThread = 2,
}
