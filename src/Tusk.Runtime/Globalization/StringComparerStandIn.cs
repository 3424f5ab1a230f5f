namespace Tusk.Runtime.Globalization;

/// <summary>Without cultures, as in the invariant mode of globalization, they all compare code units.</summary>
[StandsFor("System.StringComparer")]
static class StringComparerStandIn
{
    public static StringComparer get_CurrentCulture() => StringComparer.Ordinal;

    public static StringComparer get_CurrentCultureIgnoreCase() => StringComparer.OrdinalIgnoreCase;

    public static StringComparer get_InvariantCulture() => StringComparer.Ordinal;

    public static StringComparer get_InvariantCultureIgnoreCase() => StringComparer.OrdinalIgnoreCase;
}
