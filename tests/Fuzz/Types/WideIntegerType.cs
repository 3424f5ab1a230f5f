namespace Tusk.Tests.Fuzz.Types;

/// <summary>Int128 and UInt128, which are structs with operators: no constants, no switch.</summary>
sealed class WideIntegerType(string name) : CsType(name)
{
    public static WideIntegerType Signed { get; } = new("Int128");
    public static WideIntegerType Unsigned { get; } = new("UInt128");
    public static IReadOnlyList<WideIntegerType> All { get; } = [Signed, Unsigned];

    public override bool IsUnmanaged => true;
}
