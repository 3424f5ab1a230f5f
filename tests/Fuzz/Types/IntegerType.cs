namespace Tusk.Tests.Fuzz.Types;

sealed class IntegerType(string name, int bits, bool isSigned) : CsType(name)
{
    public static IntegerType Int { get; } = new("int", 32, true);
    public static IntegerType UInt { get; } = new("uint", 32, false);
    public static IntegerType Long { get; } = new("long", 64, true);
    public static IntegerType ULong { get; } = new("ulong", 64, false);
    public static IntegerType NInt { get; } = new("nint", 64, true);
    public static IntegerType NUInt { get; } = new("nuint", 64, false);
    public static IntegerType SByte { get; } = new("sbyte", 8, true);
    public static IntegerType Byte { get; } = new("byte", 8, false);
    public static IntegerType Short { get; } = new("short", 16, true);
    public static IntegerType UShort { get; } = new("ushort", 16, false);

    public static IReadOnlyList<IntegerType> All { get; } = [Int, UInt, Long, ULong, NInt, NUInt, SByte, Byte, Short, UShort];

    /// <summary>In which C# computes.</summary>
    public static IReadOnlyList<IntegerType> Arithmetic { get; } = [Int, Int, UInt, Long, ULong, NInt, NUInt];

    public int Bits => bits;
    public bool IsSigned => isSigned;
    public bool IsNative => this.Name is "nint" or "nuint";
    public override bool IsUnmanaged => true;
    public Int128 Minimum => isSigned ? -(Int128.One << (bits - 1)) : 0;
    public Int128 Maximum => (Int128.One << (isSigned ? bits - 1 : bits)) - 1;

    /// <summary>Types whose values may stand beside one of this type in arithmetic, which then stays in this type.</summary>
    public IEnumerable<CsType> Beside
    {
        get
        {
            IEnumerable<CsType> beside = All.Where(other => other.Bits < bits && (isSigned || !other.IsSigned) && (this != NInt || other != UInt) || other == this);
            return bits >= 32 ? beside.Append(CharType.Instance) : beside;
        }
    }

    /// <summary>The constant as an expression that can stand anywhere.</summary>
    public string Literal(Int128 value)
    {
        if (this.IsNative)
        {
            bool fits = value >= int.MinValue && value <= (isSigned ? int.MaxValue : uint.MaxValue);
            return fits ? $"(({this.Name})({value}))" : $"unchecked(({this.Name})({value}{(isSigned ? "L" : "UL")}))";
        }

        string suffix = this.Name switch { "uint" => "u", "long" => "L", "ulong" => "UL", _ => "" };
        string text = value < 0 ? $"({value}{suffix})" : value + suffix;
        return bits < 32 ? $"(({this.Name}){text})" : text;
    }
}
