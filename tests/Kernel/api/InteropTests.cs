using Linux;
using Linux.Interop;

/// <summary>C that has no symbol to link with: inline functions and function-like macros.</summary>
static class InteropTests
{
    [KernelTest]
    internal static void InlineFunctionsAreCalled()
    {
        Assert.True(IsPowerOfTwo(64));
        Assert.False(IsPowerOfTwo(65));
        Assert.Equal(0xabc0_1234_5678_9defUL, RotateLeft(0xdefa_bc01_2345_6789UL, 12));
        Assert.Equal(0x8000_0001u, RotateRight(0x0000_0003, 1));
    }

    [KernelTest]
    internal static void MacrosAreCalled()
    {
        Assert.Equal(4, LogarithmOfTwo(31));
        Assert.Equal(3u, DivideRoundingUp(9, 4));
        Assert.Equal(0x7856_3412u, SwapBytes(0x1234_5678));
    }

    [CFunction("is_power_of_2", Header = "linux/log2.h")]
    static extern bool IsPowerOfTwo(nuint value);

    [CFunction("rol64", Header = "linux/bitops.h")]
    static extern ulong RotateLeft(ulong value, uint count);

    [CFunction("ror32", Header = "linux/bitops.h")]
    static extern uint RotateRight(uint value, uint count);

    [CFunction("ilog2", Header = "linux/log2.h")]
    static extern int LogarithmOfTwo(uint value);

    [CFunction("DIV_ROUND_UP", Header = "linux/math.h")]
    static extern uint DivideRoundingUp(uint value, uint divisor);

    [CFunction("swab32", Header = "linux/swab.h")]
    static extern uint SwapBytes(uint value);
}
