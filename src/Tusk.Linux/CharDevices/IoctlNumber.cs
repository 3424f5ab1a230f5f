// C header: uapi/asm-generic/ioctl.h

using Linux.Bindings;

namespace Linux;

/// <summary>
/// The number of an ioctl command. Declare commands as properties, which are constants in C:
/// <c>static IoctlNumber SetValue => IoctlNumber.Write&lt;int&gt;('|', 1);</c>, and compare with ==.
/// </summary>
public readonly struct IoctlNumber(uint value) : IEquatable<IoctlNumber>
{
    /// <summary>The number as C has it.</summary>
    public uint Value { get; } = value;

    /// <summary>Bytes of the argument, as the number says.</summary>
    public uint Size => Bindings.Ioctl.SizeOf(this.Value);

    /// <summary>_IO: a command without data.</summary>
    /// <param name="type">The device's letter.</param>
    /// <param name="number">0 to 255.</param>
    public static IoctlNumber None(char type, byte number) => new(Bindings.Ioctl.Number(Bindings.Ioctl.None, (byte)type, number, 0));

    /// <summary>_IOR: user space reads a T, which the driver writes.</summary>
    /// <inheritdoc cref="None"/>
    public static unsafe IoctlNumber Read<T>(char type, byte number) where T : unmanaged =>
        new(Bindings.Ioctl.Number(Bindings.Ioctl.Read, (byte)type, number, (uint)sizeof(T)));

    /// <summary>_IOW: user space writes a T, which the driver reads.</summary>
    /// <inheritdoc cref="None"/>
    public static unsafe IoctlNumber Write<T>(char type, byte number) where T : unmanaged =>
        new(Bindings.Ioctl.Number(Bindings.Ioctl.Write, (byte)type, number, (uint)sizeof(T)));

    /// <summary>_IOWR: a T goes both ways.</summary>
    /// <inheritdoc cref="None"/>
    public static unsafe IoctlNumber ReadWrite<T>(char type, byte number) where T : unmanaged =>
        new(Bindings.Ioctl.Number(Bindings.Ioctl.Read | Bindings.Ioctl.Write, (byte)type, number, (uint)sizeof(T)));

    public bool Equals(IoctlNumber other) => this.Value == other.Value;
    public override bool Equals(object? obj) => obj is IoctlNumber other && this.Equals(other);
    public override int GetHashCode() => unchecked((int)this.Value);
    public static bool operator ==(IoctlNumber left, IoctlNumber right) => left.Value == right.Value;
    public static bool operator !=(IoctlNumber left, IoctlNumber right) => left.Value != right.Value;
}
