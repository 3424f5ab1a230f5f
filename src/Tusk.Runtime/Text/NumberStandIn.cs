using System.Globalization;
using System.Runtime.CompilerServices;
using Tusk.Runtime.Globalization;

namespace Tusk.Runtime.Text;

/// <summary>
/// Integers into spans of UTF-16 or UTF-8: what TryFormat, Utf8Formatter and interpolation end in. The framework's own goes through buffers that grow
/// on the heap.
/// </summary>
[StandsFor("System.Number")]
static class NumberStandIn
{
    public static bool TryFormatInt32<TChar>(int value, int hexMask, ReadOnlySpan<char> format, IFormatProvider? provider, Span<TChar> destination, out int charsWritten)
    {
        // The mask is that of the narrow type that the value was widened from.
        ulong raw = unchecked((uint)(value & hexMask));
        return TryWrite(Magnitude(value), value < 0, raw, 32, format, destination, out charsWritten);
    }

    public static bool TryFormatUInt32<TChar>(uint value, ReadOnlySpan<char> format, IFormatProvider? provider, Span<TChar> destination, out int charsWritten) =>
        TryWrite(value, false, value, 32, format, destination, out charsWritten);

    public static bool TryFormatInt64<TChar>(long value, ReadOnlySpan<char> format, IFormatProvider? provider, Span<TChar> destination, out int charsWritten) =>
        TryWrite(Magnitude(value), value < 0, unchecked((ulong)value), 64, format, destination, out charsWritten);

    public static bool TryFormatUInt64<TChar>(ulong value, ReadOnlySpan<char> format, IFormatProvider? provider, Span<TChar> destination, out int charsWritten) =>
        TryWrite(value, false, value, 64, format, destination, out charsWritten);

    [HostOnly] public static string FormatInt32(int value, int hexMask, string? format, IFormatProvider? provider) =>
        IntegerText.ToString(Magnitude(value), value < 0, unchecked((uint)(value & hexMask)), 32, format);

    [HostOnly] public static string FormatUInt32(uint value, string? format, IFormatProvider? provider) => IntegerText.ToString((ulong)value, 32, format);

    [HostOnly] public static string FormatInt64(long value, string? format, IFormatProvider? provider) => IntegerText.ToString(value, 64, format);

    [HostOnly] public static string FormatUInt64(ulong value, string? format, IFormatProvider? provider) => IntegerText.ToString(value, 64, format);

    /// <summary>Numbers with group separators, fractions or exponents, which need the framework's big numbers.</summary>
    public static int TryParseBinaryIntegerNumber<TChar, TInteger>(ReadOnlySpan<TChar> value, NumberStyles styles, NumberFormatStandIn info, out TInteger result) =>
        throw new NotSupportedException();

    static ulong Magnitude(long value) => value < 0 ? unchecked((ulong)-value) : (ulong)value;

    static bool TryWrite<TChar>(ulong magnitude, bool negative, ulong raw, int bits, ReadOnlySpan<char> format, Span<TChar> destination, out int charsWritten)
    {
        Span<char> buffer = stackalloc char[IntegerText.MaxLength];
        ReadOnlySpan<char> text = buffer[IntegerText.Write(magnitude, negative, raw, bits, format, buffer)..];
        if (text.Length > destination.Length)
        {
            charsWritten = 0;
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (typeof(TChar) == typeof(byte)) Unsafe.As<TChar, byte>(ref destination[i]) = (byte)text[i];
            else Unsafe.As<TChar, char>(ref destination[i]) = text[i];
        }

        charsWritten = text.Length;
        return true;
    }
}
