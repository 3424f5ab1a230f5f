namespace Tusk.Runtime.Text;

/// <summary>What the compiler calls for the text of enum values that have no name of their own.</summary>
static class EnumText
{
    [HostOnly]
    public static string Signed(long value) => IntegerText.ToString(value, 64, null);

    [HostOnly]
    public static string Unsigned(ulong value) => IntegerText.ToString(value, 64, null);

    /// <summary>The name of one flag before those of the larger ones.</summary>
    [HostOnly]
    public static string Prepend(string name, string? rest) => rest is null ? name : string.Concat(name, ", ", rest);
}
