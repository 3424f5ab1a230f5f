using System.Globalization;
using System.Text;

namespace Tusk.CSource;

/// <summary>The spelling of C string literals.</summary>
public static class CLiteral
{
    public static string Quote(string text) => Quote(Encoding.UTF8.GetBytes(text));

    /// <summary>A literal of exactly these bytes (and the zero that C adds).</summary>
    public static string Quote(ReadOnlySpan<byte> bytes)
    {
        var result = new StringBuilder("\"");
        bool afterEscape = false;
        foreach (byte b in bytes)
        {
            string? escape = b switch
            {
                (byte)'"' => "\\\"",
                (byte)'\\' => "\\\\",
                (byte)'\n' => "\\n",
                (byte)'\t' => "\\t",
                (byte)'\r' => "\\r",
                // "??x" may be a trigraph.
                (byte)'?' => "\\?",
                < 0x20 or >= 0x7f => "\\" + System.Convert.ToString(b, 8).PadLeft(3, '0'),
                _ => null,
            };
            if (escape is "\\?" && !afterEscape && result[^1] != '?') escape = null;
            afterEscape = escape is not null;
            result.Append(escape ?? ((char)b).ToString(CultureInfo.InvariantCulture));
        }
        return result.Append('"').ToString();
    }
}
