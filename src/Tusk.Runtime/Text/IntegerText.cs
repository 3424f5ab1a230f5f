namespace Tusk.Runtime.Text;

/// <summary>Integers as text, without culture.</summary>
static class IntegerText
{
    /// <summary>The most digits that a format may ask for.</summary>
    const int MaxDigits = 100;

    /// <summary>The longest text: digits asked for, digits of the number with separators, sign and point.</summary>
    public const int MaxLength = 160;

    /// <summary>Writes the number at the end of the buffer; gives where it starts.</summary>
    public static int Format(ulong magnitude, bool negative, Span<char> buffer, int minimumDigits)
    {
        int at = buffer.Length;
        int digits = 0;
        do
        {
            buffer[--at] = (char)('0' + (int)(magnitude % 10));
            magnitude /= 10;
            digits++;
        }
        while (magnitude != 0);
        for (; digits < minimumDigits; digits++) buffer[--at] = '0';
        if (negative) buffer[--at] = '-';
        return at;
    }

    /// <summary>Digits of so many bits each.</summary>
    static int FormatBits(ulong value, int bitsPerDigit, char ten, Span<char> buffer, int minimumDigits)
    {
        int at = buffer.Length;
        int digits = 0;
        do
        {
            int digit = (int)(value & ((1UL << bitsPerDigit) - 1));
            buffer[--at] = (char)(digit < 10 ? '0' + digit : ten + digit - 10);
            value >>= bitsPerDigit;
            digits++;
        }
        while (value != 0);
        for (; digits < minimumDigits; digits++) buffer[--at] = '0';
        return at;
    }

    /// <summary>The text of a value in a format: null or empty, or D, G, X, x, B, N, F, each with an optional count of digits.</summary>
    [HostOnly]
    public static string ToString(long value, int bits, string? format) =>
        ToString(value < 0 ? unchecked((ulong)-value) : (ulong)value, value < 0, unchecked((ulong)value), bits, format);

    [HostOnly]
    public static string ToString(ulong value, int bits, string? format) => ToString(value, false, value, bits, format);

    [HostOnly]
    public static string ToString(ulong magnitude, bool negative, ulong raw, int bits, string? format)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        int start = Write(magnitude, negative, raw, bits, format.AsSpan(), buffer);
        return StringStandIn.Construct(buffer[start..]);
    }

    /// <summary>Writes at the end of a buffer of <see cref="MaxLength"/>; gives where the text starts.</summary>
    /// <param name="raw">The value's bits, sign-extended; the lower <paramref name="bits"/> of them count.</param>
    public static int Write(ulong magnitude, bool negative, ulong raw, int bits, ReadOnlySpan<char> format, Span<char> buffer)
    {
        if (format.Length == 0) return Format(magnitude, negative, buffer, 1);
        int digits = 0;
        for (int i = 1; i < format.Length; i++)
        {
            char c = format[i];
            if (c < '0' || c > '9') throw new FormatException();
            digits = digits * 10 + (c - '0');
            if (digits > MaxDigits) throw new NotSupportedException();
        }

        bool isCounted = format.Length > 1;
        ulong unsigned = raw & (bits == 64 ? ulong.MaxValue : (1UL << bits) - 1);
        switch (format[0])
        {
            case 'X': return FormatBits(unsigned, 4, 'A', buffer, digits);
            case 'x': return FormatBits(unsigned, 4, 'a', buffer, digits);
            case 'B' or 'b': return FormatBits(unsigned, 1, 'A', buffer, digits);
            case 'D' or 'd': return Format(magnitude, negative, buffer, digits);
            // As many digits as that, then an exponent: which a number this short doesn't need.
            case 'G' or 'g' when digits == 0 || digits >= DigitsOf(magnitude): return Format(magnitude, negative, buffer, 1);
            case 'N' or 'n': return FormatFixed(magnitude, negative, buffer, isCounted ? digits : 2, grouped: true);
            case 'F' or 'f': return FormatFixed(magnitude, negative, buffer, isCounted ? digits : 2, grouped: false);
            case 'R' or 'r' or 'G' or 'g' or 'C' or 'c' or 'E' or 'e' or 'P' or 'p': throw new NotSupportedException();
            default: throw new FormatException();
        }
    }

    static int DigitsOf(ulong magnitude)
    {
        int digits = 1;
        for (; magnitude >= 10; magnitude /= 10) digits++;
        return digits;
    }

    static int FormatFixed(ulong magnitude, bool negative, Span<char> buffer, int decimals, bool grouped)
    {
        int at = buffer.Length;
        for (int i = 0; i < decimals; i++) buffer[--at] = '0';
        if (decimals > 0) buffer[--at] = '.';
        int digits = 0;
        bool isZero = magnitude == 0;
        do
        {
            if (grouped && digits > 0 && digits % 3 == 0) buffer[--at] = ',';
            buffer[--at] = (char)('0' + (int)(magnitude % 10));
            magnitude /= 10;
            digits++;
        }
        while (magnitude != 0);
        if (negative && !isZero) buffer[--at] = '-';
        return at;
    }
}
