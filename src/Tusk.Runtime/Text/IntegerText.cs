using System.Numerics;

namespace Tusk.Runtime.Text;

/// <summary>Integers as text, without culture.</summary>
static class IntegerText
{
    /// <summary>The longest text without a format.</summary>
    public const int MaxLength = 24;

    /// <summary>Writes the number at the end of the buffer; gives where it starts.</summary>
    public static int Format(ulong magnitude, bool negative, Span<char> buffer)
    {
        int at = buffer.Length;
        do
        {
            buffer[--at] = (char)('0' + (int)(magnitude % 10));
            magnitude /= 10;
        }
        while (magnitude != 0);
        if (negative) buffer[--at] = '-';
        return at;
    }

    /// <summary>The text of a value in a standard or custom format; without one where it is null or empty.</summary>
    /// <exception cref="FormatException">There is no such format.</exception>
    [HostOnly]
    public static string ToString(long value, int bits, string? format) =>
        ToString(value < 0 ? unchecked((ulong)-value) : (ulong)value, value < 0, unchecked((ulong)value), bits, format);

    /// <inheritdoc cref="ToString(long, int, string)"/>
    [HostOnly]
    public static string ToString(ulong value, int bits, string? format) => ToString(value, false, value, bits, format);

    /// <inheritdoc cref="ToString(long, int, string)"/>
    /// <param name="magnitude">The value without its sign.</param>
    /// <param name="negative">The sign.</param>
    /// <param name="raw">The value's bits, sign-extended; the lower <paramref name="bits"/> of them count.</param>
    [HostOnly]
    public static string ToString(ulong magnitude, bool negative, ulong raw, int bits, string? format)
    {
        if (string.IsNullOrEmpty(format))
        {
            Span<char> buffer = stackalloc char[MaxLength];
            return StringStandIn.Construct(buffer[Format(magnitude, negative, buffer)..]);
        }

        var counted = new BoundedText(default);
        Write(ref counted, magnitude, negative, raw, bits, format);
        string result = StringStandIn.Allocate(counted.Length);
        var text = new BoundedText(StringStandIn.Characters(result));
        Write(ref text, magnitude, negative, raw, bits, format);
        return result;
    }

    [HostOnly]
    public static string ToString(UInt128 magnitude, bool negative, UInt128 raw, string? format)
    {
        var counted = new BoundedText(default);
        Write(ref counted, magnitude, negative, raw, format);
        string result = StringStandIn.Allocate(counted.Length);
        var text = new BoundedText(StringStandIn.Characters(result));
        Write(ref text, magnitude, negative, raw, format);
        return result;
    }

    public static void Write(ref BoundedText text, ulong magnitude, bool negative, ulong raw, int bits, ReadOnlySpan<char> format)
    {
        Span<char> digits = stackalloc char[DecimalDigits.MaxCount];
        ulong unsigned = raw & (bits == 64 ? ulong.MaxValue : (1UL << bits) - 1);
        Write(ref text, new DecimalDigits(digits, magnitude, negative), 0, unsigned, format);
    }

    [HostOnly]
    public static void Write(ref BoundedText text, UInt128 magnitude, bool negative, UInt128 raw, ReadOnlySpan<char> format)
    {
        Span<char> digits = stackalloc char[DecimalDigits.MaxCount];
        Write(ref text, new DecimalDigits(digits, magnitude, negative), (ulong)(raw >> 64), (ulong)raw, format);
    }

    static void Write(ref BoundedText text, scoped DecimalDigits number, ulong high, ulong low, ReadOnlySpan<char> format)
    {
        char letter = Specifier(format, out int precision);
        switch (letter)
        {
            case '\0':
                new CustomFormat(format).Write(ref text, number);
                break;
            case 'X':
                WriteBits(ref text, high, low, 4, 'A', precision);
                break;
            case 'x':
                WriteBits(ref text, high, low, 4, 'a', precision);
                break;
            case 'B' or 'b':
                WriteBits(ref text, high, low, 1, 'A', precision);
                break;
            case 'D' or 'd':
                WriteDecimal(ref text, number, precision);
                break;
            case 'G' or 'g' when precision < 1:
                WriteDecimal(ref text, number, 0);
                break;
            default:
                StandardFormat.Write(ref text, number, letter, precision);
                break;
        }
    }

    /// <summary>The letter of a standard format and the digits after it, -1 without them; <c>'\0'</c> for a custom format.</summary>
    static char Specifier(ReadOnlySpan<char> format, out int precision)
    {
        precision = -1;
        if (format.Length == 0) return 'G';
        char letter = format[0];
        if (!char.IsAsciiLetter(letter)) return '\0';
        int digits = 0;
        for (int i = 1; i < format.Length; i++)
        {
            char c = format[i];
            if (c < '0' || c > '9') return c == '\0' ? letter : '\0';
            if (digits >= 100_000_000) throw new FormatException();
            digits = digits * 10 + (c - '0');
        }

        if (format.Length > 1) precision = digits;
        return letter;
    }

    static void WriteDecimal(ref BoundedText text, scoped DecimalDigits number, int minimumDigits)
    {
        if (number.IsNegative) text.Put('-');
        int count = number.Count == 0 ? 1 : number.Count;
        text.Put('0', minimumDigits - count);
        if (number.Count == 0) text.Put('0');
        for (int i = 0; i < number.Count; i++) text.Put(number[i]);
    }

    /// <summary>Digits of so many bits each, which 64 is a multiple of.</summary>
    static void WriteBits(ref BoundedText text, ulong high, ulong low, int bitsPerDigit, char ten, int minimumDigits)
    {
        int bits = high != 0 ? 128 - BitOperations.LeadingZeroCount(high) : 64 - BitOperations.LeadingZeroCount(low);
        int count = bits == 0 ? 1 : (bits + bitsPerDigit - 1) / bitsPerDigit;
        text.Put('0', minimumDigits - count);
        for (int i = count - 1; i >= 0; i--)
        {
            int shift = i * bitsPerDigit;
            int digit = (int)((shift >= 64 ? high >> (shift - 64) : low >> shift) & ((1UL << bitsPerDigit) - 1));
            text.Put((char)(digit < 10 ? '0' + digit : ten + digit - 10));
        }
    }
}
