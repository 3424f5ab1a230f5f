namespace Tusk.Runtime.Text;

/// <summary>What the compiler calls for the text of enum values that have no name of their own.</summary>
static class EnumText
{
    /// <summary>D, F, G or X of a format for enums; no format is G.</summary>
    /// <exception cref="FormatException">There is no such format.</exception>
    public static char Specifier(string? format)
    {
        if (format is null || format.Length == 0) return 'G';
        return format.Length > 1 ? throw new FormatException() : format[0] switch
        {
            'D' or 'd' => 'D',
            'F' or 'f' => 'F',
            'G' or 'g' => 'G',
            'X' or 'x' => 'X',
            _ => throw new FormatException(),
        };
    }

    /// <summary>All digits of the enum's size.</summary>
    [HostOnly]
    public static string Hexadecimal(ulong value, int bits)
    {
        int count = bits / 4;
        string result = StringStandIn.Allocate(count);
        Span<char> digits = StringStandIn.Characters(result);
        for (int i = count - 1; i >= 0; i--)
        {
            int digit = (int)(value & 15);
            digits[i] = (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);
            value >>= 4;
        }

        return result;
    }

    [HostOnly]
    public static string FormatOf(ReadOnlySpan<char> format) => StringStandIn.Construct(format);

    public static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.AsSpan().TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    [HostOnly]
    public static string Signed(long value) => IntegerText.ToString(value, 64, null);

    [HostOnly]
    public static string Unsigned(ulong value) => IntegerText.ToString(value, 64, null);

    /// <summary>The name of one flag before those of the larger ones.</summary>
    [HostOnly]
    public static string Prepend(string name, string? rest) => rest is null ? name : string.Concat(name, ", ", rest);
}

/// <summary>Formats of an enum that is boxed for the call: what runs is the one of its boxes.</summary>
[StandsFor("System.Enum")]
static class EnumStandIn
{
    public static string ToString(object self, string? format) => ((IFormattable)self).ToString(format, null);

    public static string ToString(object self, IFormatProvider? provider) => self.ToString()!;
}
