using Linux.Interop;

namespace Linux.Bindings;

/// <summary>linux/compiler.h: what is read or written once, and as a whole.</summary>
[NeverSleeps]
static unsafe class Accesses
{
    [CFunction("READ_ONCE", Header = "linux/compiler.h")]
    public static extern nuint Read([CLvalue] nuint* place);

    [CFunction("READ_ONCE", Header = "linux/compiler.h")]
    public static extern uint Read([CLvalue] uint* place);

    [CFunction("READ_ONCE", Header = "linux/compiler.h")]
    public static extern byte Read([CLvalue] byte* place);

    [CFunction("WRITE_ONCE", Header = "linux/compiler.h")]
    public static extern void Write([CLvalue] nuint* place, nuint value);

    [CFunction("WRITE_ONCE", Header = "linux/compiler.h")]
    public static extern void Write([CLvalue] uint* place, uint value);

    [CFunction("WRITE_ONCE", Header = "linux/compiler.h")]
    public static extern void Write([CLvalue] byte* place, byte value);
}
