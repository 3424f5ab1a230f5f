using System.Globalization;

namespace Tusk.Runtime.Globalization;

/// <summary>CultureInfo: the invariant culture is the only one.</summary>
[StandsFor("System.Globalization.CultureInfo")]
sealed class CultureStandIn : IFormatProvider
{
    public static CultureStandIn InvariantCulture { get; } = new();

    public static CultureStandIn CurrentCulture => InvariantCulture;

    public static CultureStandIn CurrentUICulture => InvariantCulture;

    public NumberFormatStandIn NumberFormat => NumberFormatStandIn.InvariantInfo;

    public CompareStandIn CompareInfo => CompareStandIn.Invariant;

    public object? GetFormat(Type? formatType) => null;
}

/// <summary>CompareInfo: without cultures, text compares by its code units.</summary>
[StandsFor("System.Globalization.CompareInfo")]
sealed class CompareStandIn
{
    public static readonly CompareStandIn Invariant = new();

    public int Compare(string? string1, string? string2) => string.CompareOrdinal(string1, string2);

    public int Compare(string? string1, string? string2, CompareOptions options)
    {
        if (string1 is null) return string2 is null ? 0 : -1;
        return string2 is null ? 1 : this.Compare(string1.AsSpan(), string2.AsSpan(), options);
    }

    public int Compare(ReadOnlySpan<char> string1, ReadOnlySpan<char> string2, CompareOptions options) =>
        IgnoresCase(options) ? MemoryExtensions.CompareTo(string1, string2, StringComparison.OrdinalIgnoreCase) : string1.SequenceCompareTo(string2);

    public int IndexOf(ReadOnlySpan<char> source, ReadOnlySpan<char> value, CompareOptions options) =>
        IgnoresCase(options) ? MemoryExtensions.IndexOf(source, value, StringComparison.OrdinalIgnoreCase) : source.IndexOf(value);

    public bool IsPrefix(ReadOnlySpan<char> source, ReadOnlySpan<char> prefix, CompareOptions options) =>
        prefix.Length <= source.Length && this.Compare(source[..prefix.Length], prefix, options) == 0;

    public bool IsSuffix(ReadOnlySpan<char> source, ReadOnlySpan<char> suffix, CompareOptions options) =>
        suffix.Length <= source.Length && this.Compare(source[^suffix.Length..], suffix, options) == 0;

    static bool IgnoresCase(CompareOptions options) => (options & (CompareOptions.IgnoreCase | CompareOptions.OrdinalIgnoreCase)) != 0;
}
