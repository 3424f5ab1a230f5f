namespace Tusk.Runtime.Text;

/// <summary>Integers as text, without culture: C#'s D, X, x and default formats.</summary>
static class IntegerText
{
    /// <summary>More digits than any integer has, and the sign.</summary>
    public const int MaxLength = 64;

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
        for (; digits < minimumDigits && at > 1; digits++) buffer[--at] = '0';
        if (negative) buffer[--at] = '-';
        return at;
    }

    public static int FormatHexadecimal(ulong value, bool upper, Span<char> buffer, int minimumDigits)
    {
        int at = buffer.Length;
        int digits = 0;
        do
        {
            int digit = (int)(value & 15);
            buffer[--at] = (char)(digit < 10 ? '0' + digit : (upper ? 'A' : 'a') + digit - 10);
            value >>= 4;
            digits++;
        }
        while (value != 0);
        for (; digits < minimumDigits && at > 0; digits++) buffer[--at] = '0';
        return at;
    }

    /// <summary>The text of a value in a format: null or empty, D, X, x, each with an optional count of digits.</summary>
    [HostOnly]
    public static string ToString(long value, int bits, string? format) =>
        ToString(value < 0 ? unchecked((ulong)-value) : (ulong)value, value < 0, unchecked((ulong)value), bits, format);

    [HostOnly]
    public static string ToString(ulong value, int bits, string? format) => ToString(value, false, value, bits, format);

    [HostOnly]
    static string ToString(ulong magnitude, bool negative, ulong raw, int bits, string? format)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        int start = Write(magnitude, negative, raw, bits, format, buffer);
        return StringStandIn.Construct(buffer[start..]);
    }

    public static int Write(ulong magnitude, bool negative, ulong raw, int bits, string? format, Span<char> buffer)
    {
        if (format is null || format.Length == 0) return Format(magnitude, negative, buffer, 1);
        char kind = format[0];
        int digits = 0;
        for (int i = 1; i < format.Length; i++)
        {
            char c = format[i];
            if (c < '0' || c > '9') throw new FormatException();
            digits = digits * 10 + (c - '0');
        }

        if (digits > 40) throw new FormatException();
        ulong mask = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        return kind switch
        {
            'X' => FormatHexadecimal(raw & mask, true, buffer, digits),
            'x' => FormatHexadecimal(raw & mask, false, buffer, digits),
            'D' or 'd' or 'G' or 'g' => Format(magnitude, negative, buffer, digits),
            _ => throw new FormatException(),
        };
    }
}
