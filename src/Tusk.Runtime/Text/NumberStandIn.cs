using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tusk.Runtime.Globalization;

namespace Tusk.Runtime.Text;

/// <summary>
/// Integers into spans of UTF-16 or UTF-8: what TryFormat, Utf8Formatter and interpolation end in. The framework's own goes through buffers that grow
/// on the heap.
/// </summary>
[StandsFor("System.Number")]
static class NumberStandIn
{
    /// <summary>As UTF-8 with a format, no text is longer.</summary>
    const int LongestUtf8 = 128;

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

    [HostOnly]
    public static bool TryFormatInt128<TChar>(Int128 value, ReadOnlySpan<char> format, IFormatProvider? provider, Span<TChar> destination, out int charsWritten) =>
        TryWrite(Magnitude(value), value < 0, unchecked((UInt128)value), format, destination, out charsWritten);

    [HostOnly]
    public static bool TryFormatUInt128<TChar>(UInt128 value, ReadOnlySpan<char> format, IFormatProvider? provider, Span<TChar> destination, out int charsWritten) =>
        TryWrite(value, false, value, format, destination, out charsWritten);

    [HostOnly] public static string FormatInt128(Int128 value, string? format, IFormatProvider? provider) =>
        IntegerText.ToString(Magnitude(value), value < 0, unchecked((UInt128)value), format);

    [HostOnly] public static string FormatUInt128(UInt128 value, string? format, IFormatProvider? provider) => IntegerText.ToString(value, false, value, format);

    [HostOnly] public static string FormatInt32(int value, int hexMask, string? format, IFormatProvider? provider) =>
        IntegerText.ToString(Magnitude(value), value < 0, unchecked((uint)(value & hexMask)), 32, format);

    [HostOnly] public static string FormatUInt32(uint value, string? format, IFormatProvider? provider) => IntegerText.ToString((ulong)value, 32, format);

    [HostOnly] public static string FormatInt64(long value, string? format, IFormatProvider? provider) => IntegerText.ToString(value, 64, format);

    [HostOnly] public static string FormatUInt64(ulong value, string? format, IFormatProvider? provider) => IntegerText.ToString(value, 64, format);

    /// <summary>Numbers with group separators, fractions or exponents, which need the framework's big numbers.</summary>
    public static int TryParseBinaryIntegerNumber<TChar, TInteger>(ReadOnlySpan<TChar> value, NumberStyles styles, NumberFormatStandIn info, out TInteger result) =>
        throw new NotSupportedException();

    static ulong Magnitude(long value) => value < 0 ? unchecked((ulong)-value) : (ulong)value;

    static UInt128 Magnitude(Int128 value) => value < 0 ? unchecked((UInt128)(-value)) : (UInt128)value;

    static bool TryWrite<TChar>(ulong magnitude, bool negative, ulong raw, int bits, ReadOnlySpan<char> format, Span<TChar> destination, out int charsWritten)
    {
        if (format.Length == 0)
        {
            Span<char> buffer = stackalloc char[IntegerText.MaxLength];
            return TryCopy(buffer[IntegerText.Format(magnitude, negative, buffer)..], destination, out charsWritten);
        }

        if (typeof(TChar) == typeof(char))
        {
            var text = new BoundedText(MemoryMarshal.CreateSpan(ref Unsafe.As<TChar, char>(ref MemoryMarshal.GetReference(destination)), destination.Length));
            IntegerText.Write(ref text, magnitude, negative, raw, bits, format);
            return Fits(text, destination.Length, out charsWritten);
        }

        Span<char> longer = stackalloc char[LongestUtf8];
        var utf16 = new BoundedText(longer);
        IntegerText.Write(ref utf16, magnitude, negative, raw, bits, format);
        if (utf16.Length > LongestUtf8 && destination.Length > LongestUtf8) throw new NotSupportedException();
        charsWritten = 0;
        return utf16.Length <= LongestUtf8 && TryCopy(longer[..utf16.Length], destination, out charsWritten);
    }

    static bool TryWrite<TChar>(UInt128 magnitude, bool negative, UInt128 raw, ReadOnlySpan<char> format, Span<TChar> destination, out int charsWritten)
    {
        if (typeof(TChar) != typeof(char)) throw new NotSupportedException();
        var text = new BoundedText(MemoryMarshal.CreateSpan(ref Unsafe.As<TChar, char>(ref MemoryMarshal.GetReference(destination)), destination.Length));
        IntegerText.Write(ref text, magnitude, negative, raw, format);
        return Fits(text, destination.Length, out charsWritten);
    }

    static bool Fits(BoundedText text, int room, out int charsWritten)
    {
        charsWritten = text.Length <= room ? text.Length : 0;
        return text.Length <= room;
    }

    static bool TryCopy<TChar>(ReadOnlySpan<char> text, Span<TChar> destination, out int charsWritten)
    {
        charsWritten = 0;
        if (text.Length > destination.Length) return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (typeof(TChar) == typeof(byte)) Unsafe.As<TChar, byte>(ref destination[i]) = text[i] < 128 ? (byte)text[i] : throw new NotSupportedException();
            else Unsafe.As<TChar, char>(ref destination[i]) = text[i];
        }

        charsWritten = text.Length;
        return true;
    }
}
