using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tusk.Runtime.Globalization;

/// <summary>NumberFormatInfo: always the invariant one, there are no cultures here. Members that only fractions need are left out.</summary>
[StandsFor("System.Globalization.NumberFormatInfo")]
sealed class NumberFormatStandIn : IFormatProvider
{
    public static NumberFormatStandIn InvariantInfo { get; } = new();

    public static NumberFormatStandIn CurrentInfo => InvariantInfo;

    public string NegativeSign => "-";
    public string PositiveSign => "+";
    public string NumberGroupSeparator => ",";
    public string NumberDecimalSeparator => ".";
    public int NumberDecimalDigits => 2;
    public int NumberNegativePattern => 1;
    public bool HasInvariantNumberSigns => true;

    public static NumberFormatStandIn GetInstance(IFormatProvider? provider) => InvariantInfo;

    public bool AllowHyphenDuringParsing() => true;

    public object? GetFormat(Type? formatType) => null;

    public ReadOnlySpan<TChar> NegativeSignTChar<TChar>() => Text<TChar>("-", "-"u8);

    public ReadOnlySpan<TChar> PositiveSignTChar<TChar>() => Text<TChar>("+", "+"u8);

    public ReadOnlySpan<TChar> NumberGroupSeparatorTChar<TChar>() => Text<TChar>(",", ","u8);

    public ReadOnlySpan<TChar> NumberDecimalSeparatorTChar<TChar>() => Text<TChar>(".", "."u8);

    public ReadOnlySpan<TChar> CurrencySymbolTChar<TChar>() => default;

    public ReadOnlySpan<TChar> CurrencyGroupSeparatorTChar<TChar>() => Text<TChar>(",", ","u8);

    public ReadOnlySpan<TChar> CurrencyDecimalSeparatorTChar<TChar>() => Text<TChar>(".", "."u8);

    public static void ValidateParseStyleInteger(NumberStyles style)
    {
        const NumberStyles known = NumberStyles.Any | NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier;
        if ((style & ~known) != 0) throw new ArgumentException();
        if ((style & (NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) != 0
            && style is not (NumberStyles.HexNumber or NumberStyles.BinaryNumber or NumberStyles.AllowHexSpecifier or NumberStyles.AllowBinarySpecifier)
            && (style & ~(NumberStyles.HexNumber | NumberStyles.BinaryNumber)) != 0)
            throw new ArgumentException();
    }

    static ReadOnlySpan<TChar> Text<TChar>(string utf16, ReadOnlySpan<byte> utf8)
    {
        if (typeof(TChar) == typeof(byte)) return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, TChar>(ref MemoryMarshal.GetReference(utf8)), utf8.Length);
        ReadOnlySpan<char> units = utf16;
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<char, TChar>(ref MemoryMarshal.GetReference(units)), units.Length);
    }
}
